package prongsai.measures.transfer.returning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** A sheet goes out, is edited, and comes back into its plan. */
@ServiceTest
class ReturningTest {
    private static final int YEAR = 2567;

    @Autowired
    WebTestClient http;

    private UUID lao;
    private TestPlans.Made plan;
    private LaoClient officer;

    @BeforeEach
    void aPlan() {
        lao = Laos.fresh();
        plan = TestPlans.make(lao, YEAR, "หน้าตา");
        officer = LaoClient.officer(http, lao);
    }

    @Test
    void aSheetThatNobodyEditedHasNothingToTake() {
        String page = page(send(UnaryOperator.identity()));
        assertThat(page).contains("ตารางนี้ตรงกับแผนแล้ว").doesNotContain("??");
    }

    @Test
    void whatTheSheetChangedIsShownTakenAndUndone() {
        JsonNode before = content();
        String staged = send(csv -> csv.replace("ขั้นตอน หน้าตา", "ขั้นตอนใหม่")
                + "สรุปผล,,1,,ได้ผลดี\r\n"
                + "ขั้นตอน,,1,2,ประชุม,,,ทุกไตรมาส\r\n");
        Document page = Jsoup.parse(page(staged));
        assertThat(page.text()).contains("ตารางต่างจากแผน 3 จุด", "ขั้นตอน หน้าตา", "ขั้นตอนใหม่", "ได้ผลดี", "ประชุม");
        String undo = taken(staged, page);

        JsonNode measure = content().at("/measures/0");
        assertThat(measure.at("/results/0").asString()).isEqualTo("ได้ผลดี");
        assertThat(measure.at("/steps/0/text").asString()).isEqualTo("ขั้นตอนใหม่");
        assertThat(measure.at("/steps/0/id").asString()).isEqualTo(plan.step().toString());
        assertThat(measure.at("/steps/1/tasks").size()).isEqualTo(4);
        assertThat(evidenceOf(content(), plan.task())).isEqualTo(1);
        assertThat(officer.plan(YEAR).at("/revision").asInt())
                .isEqualTo(before.at("/revision").asInt() + 1);

        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(undo), null)
                .expectStatus()
                .isOk();
        assertThat(content().at("/measures")).isEqualTo(before.at("/measures"));
    }

    @Test
    void anUndoIsRefused_whenSomebodyWentOnWithTheMeasure() {
        String staged = send(csv -> csv.replace("ขั้นตอน หน้าตา", "ขั้นตอนใหม่"));
        String undo = taken(staged, Jsoup.parse(page(staged)));
        note("คุยแล้ว");
        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(undo), null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:sheet-changed-since");
    }

    @Test
    void aRowThatIsMissingStaysUnlessAPersonSaysSo() {
        String staged = send(csv -> csv.lines()
                .filter(line -> !line.contains(plan.task().toString()))
                .collect(java.util.stream.Collectors.joining("\r\n", "", "\r\n")));
        Document page = Jsoup.parse(page(staged));
        assertThat(page.text()).contains("หายไปจากตาราง");
        assertThat(page.select("input[name=take][checked]")).isEmpty();
        take(staged, form(page, page.select("input[name=take]").eachAttr("value")))
                .expectStatus()
                .is3xxRedirection();
        assertThat(content().at("/measures/0/steps/0/tasks").size()).isEqualTo(11);
    }

    @Test
    void whatOnlyOthersChangedIsNoDifference_andWhatBothChangedIsAsked() {
        String csv = download();
        note("ของในระบบ");
        assertThat(page(send(csv))).contains("ตารางนี้ตรงกับแผนแล้ว");

        String mine = csv.lines()
                .map(line -> line.contains(plan.task().toString())
                        ? line.replaceFirst("^(งาน,,1,1,,,,,[^,]*,,)", "$1ของในตาราง")
                        : line)
                .collect(java.util.stream.Collectors.joining("\r\n"));
        String staged = send(mine);
        Document page = Jsoup.parse(page(staged));
        assertThat(page.text()).contains("มีผู้แก้ในระบบหลังดาวน์โหลดไฟล์", "ของในระบบ", "ของในตาราง");
        take(staged, form(page, List.of())).expectStatus().isEqualTo(409);
        String tag = page.select("select[name=take] option").last().attr("value");
        take(staged, form(page, List.of(tag))).expectStatus().is3xxRedirection();
        assertThat(content().toString()).contains("ของในตาราง").doesNotContain("ของในระบบ");
    }

    @Test
    void whatChangedSinceThePageWasDrawnIsRefused() {
        String csv = download();
        String staged = send(csv.replace("ขั้นตอน หน้าตา", "ขั้นตอนใหม่"));
        Document page = Jsoup.parse(page(staged));
        TestDatabase.get()
                .execute("update measures.step set text = 'ของคนอื่น' where id = '%s'".formatted(plan.step()));
        take(staged, form(page, page.select("input[name=take]").eachAttr("value")))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void anUnknownUnitIsAskedFor() {
        TestDatabase.get()
                .execute(
                        "insert into measures.unit (lao_id, id, name, position) values ('%s', gen_random_uuid(), 'สำนักปลัด', 1)"
                                .formatted(lao));
        String csv = download().replaceFirst("(มาตรการ,,1,,มาตรการ หน้าตา,)", "$1สำนักปลดั");
        String staged = send(csv);
        Document page = Jsoup.parse(page(staged));
        assertThat(page.text()).contains("“สำนักปลดั” หมายถึง สำนักปลัด?");
        MultiValueMap<String, String> form =
                form(page, page.select("input[name=take]").eachAttr("value"));
        take(staged, form).expectStatus().isEqualTo(409);
        form.add("unit", page.select("select[name=unit] option[selected]").attr("value"));
        take(staged, form).expectStatus().is3xxRedirection();
        assertThat(content().at("/measures/0/units").toString()).isEqualTo("[\"สำนักปลัด\"]");
    }

    @Test
    void whatIsWrongIsToldByItsRow() {
        String page = page(send(csv -> csv + "งาน,,1,1,,,,,31/2/2567\r\nงาน,,9,1,,,,,1/1/2567\r\n"));
        assertThat(page).contains("ไม่มีวันที่ “31/2/2567”", "ไม่มีแถวมาตรการที่ 9");
    }

    @Test
    void aFileWithoutIdsIsRefused_whenTheYearHasAPlan() {
        upload("row,measure,text\nมาตรการ,1,ก\n").expectStatus().isEqualTo(409);
    }

    private static long evidenceOf(JsonNode content, UUID task) {
        return content.at("/measures/0/steps")
                .valueStream()
                .flatMap(step -> step.at("/tasks").valueStream())
                .filter(one -> one.at("/id").asString().equals(task.toString()))
                .mapToLong(one -> one.at("/evidence").size())
                .sum();
    }

    private void note(String text) {
        officer.send(HttpMethod.PATCH, "/api/measures/v1/tasks/" + plan.task(), Map.of("note", text))
                .expectStatus()
                .isOk();
    }

    private JsonNode content() {
        return officer.plan(YEAR);
    }

    private String download() {
        byte[] csv = http.get()
                .uri("/api/measures/v1/plans/%d.csv".formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(csv).isNotNull();
        return new String(csv, UTF_8);
    }

    private String send(UnaryOperator<String> edit) {
        return send(edit.apply(download()));
    }

    /** Gives the address of its differences. */
    private String send(String csv) {
        return String.valueOf(upload(csv)
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
    }

    private WebTestClient.ResponseSpec upload(String csv) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(csv.getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return "plan.csv";
            }
        });
        return http.post()
                .uri("/plans/%d/sheet".formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private String page(String address) {
        String body = http.get()
                .uri(address)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    /** Takes what is offered, and gives the id to undo it with. */
    private String taken(String staged, Document page) {
        String next = String.valueOf(
                take(staged, form(page, page.select("input[name=take][checked]").eachAttr("value")))
                        .expectStatus()
                        .is3xxRedirection()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation());
        assertThat(page(next)).contains("จากตารางเข้าแผน");
        return next.replaceAll(".*deleted=", "");
    }

    private static MultiValueMap<String, String> form(Document page, List<String> take) {
        assertThat(page.select("form")).isNotEmpty();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        new ArrayList<>(take).forEach(tag -> form.add("take", tag));
        return form;
    }

    private WebTestClient.ResponseSpec take(String staged, MultiValueMap<String, String> form) {
        return http.post()
                .uri(staged + "/take")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }
}
