package prongsai.measures.transfer.returning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Random edits of random plans: who makes them on the pages and who makes them in a sheet end with the same plan. */
@ServiceTest
class SheetOrPageTest {
    private static final int YEAR = 2567;
    private static final List<String> FREQUENCIES = List.of("once", "quarterly", "monthly");

    @Autowired
    WebTestClient http;

    private final List<List<String>> rows = new ArrayList<>();
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void bothEndEqual(int seed) throws IOException {
        random = new Random(seed);
        String plan = plan();
        UUID byPage = Laos.fresh();
        UUID bySheet = Laos.fresh();
        upload(byPage, "/api/measures/v1/plans/%d/sheet", plan).expectStatus().isCreated();
        upload(bySheet, "/api/measures/v1/plans/%d/sheet", plan).expectStatus().isCreated();
        rows.addAll(parsed(download(bySheet)));
        edit(LaoClient.officer(http, byPage), LaoClient.officer(http, bySheet).plan(YEAR));
        takeAll(bySheet);
        assertThat(content(bySheet)).isEqualTo(content(byPage));
    }

    private String plan() {
        StringBuilder plan = new StringBuilder("row,measure,step,text,units,quarters,frequency\n");
        for (int measure = 1; measure <= 2; measure++) {
            plan.append("measure,%d,,มาตรการ %1$d,กอง %1$d,\"%s\"\n"
                    .formatted(measure, random.nextBoolean() ? "1, 3" : "2"));
            for (int step = 1; step <= 1 + random.nextInt(3); step++) {
                plan.append("step,%d,%d,ขั้นตอน %2$d,,,%s\n".formatted(measure, step, any(FREQUENCIES)));
            }
        }
        return plan.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** On the pages at once, and in the rows of the sheet. Both plans have the same things in the same places. */
    private void edit(LaoClient pages, JsonNode sheet) {
        JsonNode plan = pages.plan(YEAR);
        int measure = random.nextInt(2);
        String at = "/measures/" + measure;
        int steps = plan.at(at + "/steps").size();
        String step = at + "/steps/" + random.nextInt(steps);
        String task = step + "/tasks/" + random.nextInt(plan.at(step + "/tasks").size());
        if (random.nextBoolean()) {
            patch(
                    pages,
                    HttpMethod.PATCH,
                    "tasks/" + id(plan, task),
                    Map.of("note", "คุยแล้ว", "doneOn", "2024-01-05"));
            cell(id(sheet, task), "note", "คุยแล้ว");
            cell(id(sheet, task), "done-on", "๕/๑/๒๕๖๗");
        }
        if (random.nextBoolean()) {
            patch(
                    pages,
                    HttpMethod.PUT,
                    "measures/" + id(plan, at),
                    Map.of(
                            "title",
                            "ชื่อใหม่",
                            "allUnits",
                            true,
                            "units",
                            List.of(),
                            "results",
                            List.of("ได้ผล"),
                            "outcomes",
                            List.of()));
            cell(id(sheet, at), "text", "ชื่อใหม่");
            cell(id(sheet, at), "units", "ทุกส่วนราชการ");
            row(Map.of("row", "result", "measure", String.valueOf(measure + 1), "text", "ได้ผล"));
        }
        String frequency = random.nextBoolean()
                ? any(FREQUENCIES)
                : plan.at(step + "/frequency").asString();
        patch(pages, HttpMethod.PUT, "steps/" + id(plan, step), Map.of("text", "ทำใหม่", "frequency", frequency));
        cell(id(sheet, step), "text", "ทำใหม่");
        cell(id(sheet, step), "frequency", frequency);
        if (random.nextBoolean()) {
            patch(
                    pages,
                    HttpMethod.POST,
                    "measures/" + id(plan, at) + "/steps",
                    Map.of("text", "ขั้นตอนเพิ่ม", "frequency", "quarterly"));
            row(Map.of(
                    "row",
                    "step",
                    "measure",
                    String.valueOf(measure + 1),
                    "step",
                    String.valueOf(steps + 1),
                    "text",
                    "ขั้นตอนเพิ่ม",
                    "frequency",
                    "quarterly"));
        }
        String other = "/measures/" + (1 - measure);
        if (random.nextBoolean()) {
            List<Integer> quarters = any(List.of(List.of(1), List.of(2, 4), List.of(1, 2, 3, 4)));
            patch(
                    pages,
                    HttpMethod.PUT,
                    "measures/" + id(plan, other) + "/structure",
                    Map.of("title", "เปลี่ยนไตรมาส", "allUnits", true, "units", List.of(), "quarters", quarters));
            cell(id(sheet, other), "text", "เปลี่ยนไตรมาส");
            cell(id(sheet, other), "units", "ทุกส่วนราชการ");
            cell(
                    id(sheet, other),
                    "quarters",
                    quarters.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (random.nextBoolean()) {
            patch(
                    pages,
                    HttpMethod.PUT,
                    "measures/" + id(plan, at) + "/indicators",
                    Map.of(
                            "indicators",
                            List.of(Map.of(
                                    "subject", "ความพึงพอใจ", "comparator", ">=", "target", 80, "unit", "percent"))));
            row(Map.of(
                    "row",
                    "indicator",
                    "measure",
                    String.valueOf(measure + 1),
                    "text",
                    "ความพึงพอใจ",
                    "comparator",
                    ">=",
                    "target",
                    "80"));
        }
        if (random.nextBoolean()) {
            patch(
                    pages,
                    HttpMethod.PUT,
                    "measures/" + id(plan, other) + "/agreements",
                    Map.of("agreements", List.of(Map.of("superior", "นายก", "subordinate", "ปลัด"))));
            row(Map.of(
                    "row",
                    "agreement",
                    "measure",
                    String.valueOf(2 - measure),
                    "superior",
                    "นายก",
                    "subordinate",
                    "ปลัด"));
        }
        int others = plan.at(other + "/steps").size();
        if (others > 1 && random.nextBoolean()) {
            String last = other + "/steps/" + (others - 1);
            patch(pages, HttpMethod.PUT, "steps/" + id(plan, last) + "/place", Map.of("to", "1"));
            cell(id(sheet, last), "step", "1");
        } else if (random.nextBoolean()) {
            patch(pages, HttpMethod.DELETE, "steps/" + id(plan, other + "/steps/0"), null);
            String gone = id(sheet, other + "/steps/0");
            sheet.at(other + "/steps/0/tasks")
                    .forEach(its -> remove(its.at("/id").asString()));
            remove(gone);
        }
    }

    private static String id(JsonNode plan, String path) {
        return plan.at(path + "/id").asString();
    }

    private static void patch(LaoClient pages, HttpMethod method, String path, Object body) {
        pages.send(method, "/api/measures/v1/" + path, body).expectStatus().is2xxSuccessful();
    }

    private int column(String key) {
        List<String> headings = rows.getFirst();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).endsWith("(" + key + ")")) {
                return i;
            }
        }
        throw new IllegalArgumentException(key);
    }

    private void cell(String id, String key, String text) {
        rows.stream().filter(row -> row.get(column("id")).equals(id)).forEach(row -> row.set(column(key), text));
    }

    private void row(Map<String, String> cells) {
        List<String> row =
                new ArrayList<>(rows.getFirst().stream().map(heading -> "").toList());
        cells.forEach((key, text) -> row.set(column(key), text));
        rows.add(row);
    }

    private void remove(String id) {
        rows.removeIf(row -> row.get(column("id")).equals(id));
    }

    private static List<List<String>> parsed(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords().stream()
                    .map(record -> (List<String>) new ArrayList<>(record.toList()))
                    .toList();
        }
    }

    private void takeAll(UUID lao) {
        String csv = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
        String staged = String.valueOf(upload(lao, "/plans/%d/sheet", csv)
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Jsoup.parse(get(lao, staged))
                .select("input[name=take]")
                .eachAttr("value")
                .forEach(tag -> form.add("take", tag));
        http.post()
                .uri(staged + "/take")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .body(BodyInserters.fromFormData(form))
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    /** The plan's rows without what is of the sheet. */
    private List<Map<Integer, String>> content(UUID lao) throws IOException {
        List<Map<Integer, String>> content = new ArrayList<>();
        for (List<String> row : parsed(download(lao))) {
            Map<Integer, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size() - 2; i++) {
                cells.put(i, row.get(i));
            }
            content.add(row.getFirst().equals("แผน") ? new HashMap<>() : cells);
        }
        return content;
    }

    private String download(UUID lao) {
        return get(lao, "/api/measures/v1/plans/%d.csv".formatted(YEAR));
    }

    private String get(UUID lao, String address) {
        byte[] body = http.get()
                .uri(address)
                .accept(MediaType.ALL)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, UTF_8);
    }

    private WebTestClient.ResponseSpec upload(UUID lao, String path, String csv) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(csv.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "plan.csv";
            }
        });
        return http.post()
                .uri(path.formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }
}
