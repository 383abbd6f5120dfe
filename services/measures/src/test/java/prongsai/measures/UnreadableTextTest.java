package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.probing.RawHttp;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is no text is refused by name wherever it comes in, and what nobody sees is gone when it comes out: the ways by which the
 * fuzz test found them, one by one.
 */
@ServiceTest
class UnreadableTextTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    @LocalServerPort
    int port;

    private final UUID lao = Laos.fresh();
    private final TestPlans.Made plan = TestPlans.make(lao, YEAR, "อักขระ");
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest(name = "{0} {1} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            PUT   | /api/measures/v1/measures/{measure}/indicators | application/json | {"indicators":[{"subject":"a\\u0000","comparator":">=","target":1}]} | unreadable-text | indicators[0].subject
            PUT   | /api/measures/v1/measures/{measure}/indicators | application/json | {"indicators":[{"subject":"a","comparator":">=","target":1e999999999}]} | number-unreadable | indicators[0].target
            PUT   | /api/measures/v1/measures/{measure}/indicators | application/json | {"indicators":[{"subject":"a","comparator":">=","target":"92,5"}]} | number-ambiguous | indicators[0].target
            PUT   | /api/measures/v1/measures/{measure}/indicators | application/json | {"indicators":[{"subject":"a","comparator":">=","target":"1,2,3"}]} | number-commas | indicators[0].target
            PUT   | /api/measures/v1/measures/{measure}/indicators | application/json | {"indicators":[{"subject":"a","comparator":">=","target":925}]} | percent-above-all | target
            PUT   | /api/measures/v1/measures/{measure}/topics | application/json | {"topics":[{"checks":[{"quarter":1,"url":"a\\u0000"}],"title":"x"}]} | unreadable-text | topics[0].checks[0].url
            PATCH | /api/measures/v1/tasks/{task} | application/json | {"note":"\\ud800"} | unreadable-text | note
            PATCH | /api/measures/v1/tasks/{task} | application/json | {"note\\u0000":"a"} | unreadable-text | note\uFFFD
            POST  | /api/measures/v1/units | application/json | {"name":"\\uffff"} | unreadable-text | name
            POST  | /plans/tasks/{task} | application/x-www-form-urlencoded | action=done&note=%00 | unreadable-text | note
            POST  | /plans/tasks/{task} | application/x-www-form-urlencoded | action=done&note=100% | unreadable-text | note
            POST  | /plans/tasks/{task} | application/x-www-form-urlencoded | action=done&note=%ED%A0%80 | unreadable-text | note
            POST  | /plans/2568/readiness | application/x-www-form-urlencoded | analysis=%zz | unreadable-text | analysis
            POST  | /public/surveys/0123456789 | application/x-www-form-urlencoded | q=%00 | unreadable-text | q
            GET   | /api/measures/v1/search?q=%00 | | | unreadable-text | q
            GET   | /api/measures/v1/search?q=% | | | unreadable-text | q
            GET   | /plans/search?q=%FF | | | unreadable-text | q
            GET   | /public/surveys/a%00b | | | unreadable-text | path
            GET   | /public/evidence/%E2%80%AE | | | unreadable-text | path
            GET   | /plans/evidence/%zz | | | unreadable-text | path
            GET   | /plans/evidence/%20 | | | wrong-parameter | id
            POST  | /plans/measures/%09/delete | application/x-www-form-urlencoded | x=1 | wrong-parameter | id
            """)
    void isRefusedByName(String method, String path, String type, String body, String slug, String field) {
        String address = path.replace("{measure}", plan.measure().toString())
                .replace("{task}", plan.task().toString());
        RawHttp.Answer answer = send(method, address, type, body == null ? "" : body, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("urn:prongsai:problem:" + slug);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("requestId").asString()).isNotEmpty();
    }

    @Test
    void isRefusedByName_whenItComesWithAFile() {
        String boundary = "multipart/form-data; boundary=x";
        String form = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\na\0b\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 x\r\n--x--\r\n";
        assertField(
                send("POST", "/api/measures/v1/tasks/%s/evidence".formatted(plan.task()), boundary, form, ""), "kind");
        assertField(
                send(
                        "POST",
                        "/api/measures/v1/tasks/%s/evidence".formatted(plan.task()),
                        boundary,
                        form.replace("a\0b", "a").replace("a.pdf", "a\u00EF\u00BF\u00BF.pdf"),
                        ""),
                "file");
        assertField(
                send(
                        "POST",
                        "/plans/tasks/%s".formatted(plan.task()),
                        boundary,
                        form.replace("\"kind\"", "\"note\""),
                        ""),
                "note");
        for (String metadata : new String[] {"a\0.pdf", "\uFFFF"}) {
            assertField(
                    send(
                            "POST",
                            "/api/measures/v1/tasks/%s/uploads".formatted(plan.task()),
                            null,
                            "",
                            "Tus-Resumable: 1.0.0\r\nUpload-Length: 9\r\nUpload-Metadata: filename "
                                    + Base64.getEncoder().encodeToString(metadata.getBytes(StandardCharsets.UTF_8))
                                    + "\r\n"),
                    "filename");
        }
    }

    @Test
    void namesTheCell_whenASheetHasIt() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet();
            String[][] rows = {
                {"row", "measure", "text"}, {"มาตรการ", "1", "ก_x0000_ข"}, {"ขั้นตอน", "1", "\u202Eค_xD800_"}
            };
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(file);
        }
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n"
                + file.toString(StandardCharsets.ISO_8859_1)
                + "\r\n--x--\r\n";
        RawHttp.Answer answer = send(
                "POST",
                "/api/measures/v1/plans/%d/sheet?dryRun=true".formatted(YEAR + 1),
                "multipart/form-data; boundary=x",
                form,
                "");
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).contains("unreadable-text", "U+0000", "U+D800");
    }

    @Test
    void isGone_whenNobodySeesIt() {
        LaoClient.officer(http, lao)
                .send(
                        HttpMethod.PATCH,
                        "/api/measures/v1/tasks/" + plan.task(),
                        Map.of("note", "\u202Eงาน\u202C\u200B \u0007แล้ว\u2028เสร็จ"))
                .expectStatus()
                .isOk();
        assertThat(TestRows.text("select note from measures.task where id = '%s'", plan.task()))
                .isEqualTo("งาน แล้ว\nเสร็จ");
        RawHttp.Answer form = send(
                "POST",
                "/plans/tasks/" + plan.task(),
                "application/x-www-form-urlencoded",
                "action=done&note=%E2%81%A6%E0%B8%81%E2%81%A9%EF%BB%BF",
                "");
        assertThat(form.status()).as(form.body()).isLessThan(400);
        assertThat(TestRows.text("select note from measures.task where id = '%s'", plan.task()))
                .isEqualTo("ก");
        String csv = officerCsv();
        assertThat(csv).contains("ก").doesNotContain("\u202E", "\u2066", "\uFEFF");
    }

    /** It stands in the history, which others read. */
    @Test
    void isGoneFromANameInAToken() {
        String token = TestTokens.changed(lao, claims -> claims.claim("name", "\u202Eปลัด\u0000"));
        http.patch()
                .uri("/api/measures/v1/tasks/" + plan.task())
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.set("If-Match", "*");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("note", "a"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(TestRows.text("select actor_name from measures.history where plan_id = '%s'", plan.plan()))
                .isEqualTo("ปลัด\uFFFD");
    }

    /** A form's field is taken from the form, and not from a header of the same name. */
    @Test
    void doesNotTakeAFieldFromAHeader() {
        RawHttp.Answer answer = send(
                "POST",
                "/plans/tasks/" + plan.task(),
                "application/x-www-form-urlencoded",
                "action=done",
                "Note: x\r\n");
        assertThat(answer.status()).as(answer.body()).isLessThan(400);
        assertThat(TestRows.text("select note from measures.task where id = '%s'", plan.task()))
                .isEmpty();
    }

    private String officerCsv() {
        return http.get()
                .uri("/api/measures/v1/plans/%d.csv".formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void assertField(RawHttp.Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("type").asString())
                .isEqualTo("urn:prongsai:problem:unreadable-text");
        assertThat(json.readTree(answer.body()).path("field").asString()).isEqualTo(field);
    }

    private RawHttp.Answer send(String method, String path, String type, String body, String more) {
        byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
        String head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nIf-Match: *\r\nAuthorization: Bearer %s\r\n%s%sContent-Length: %d\r\n\r\n"
                        .formatted(
                                method,
                                path,
                                TestTokens.officer(lao),
                                more,
                                type == null ? "" : "Content-Type: " + type + "\r\n",
                                content.length);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(content);
        try (RawHttp connection = new RawHttp(port)) {
            return connection.send(request.toByteArray());
        }
    }
}
