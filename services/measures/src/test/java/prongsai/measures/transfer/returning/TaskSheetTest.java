package prongsai.measures.transfer.returning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** The sheet of an officer's tasks goes out, is filled in Excel, and comes back. */
@ServiceTest
class TaskSheetTest {
    private static final int YEAR = 2567;
    private static final String RETURNED = "/api/measures/v1/plans/%d/returned".formatted(YEAR);
    private static final String PLAN = """
            row,measure,step,text,units,quarters,frequency,comparator,target,item,kind
            measure,1,,จัดทำคู่มือ,กองคลัง,1,,,,,
            result,1,,จัดทำแล้ว,,,,,,,
            result,1,,เผยแพร่แล้ว,,,,,,,
            outcome,1,,ประชาชนพอใจ,,,,,,,
            indicator,1,,ความพึงพอใจ,,,,>=,80,,
            document,1,,คู่มือ,,,,,,1,
            step,1,1,ประชุม,,,once,,,,
            step,1,2,เขียน,,,quarterly,,,,
            measure,2,,รับเรื่องร้องเรียน,สำนักปลัด,"1,2",,,,,
            step,2,1,เปิดช่องทาง,,,quarterly,,,,
            """;

    @Autowired
    WebTestClient http;

    private UUID lao;
    private LaoClient officer;

    @BeforeEach
    void aPlan() {
        lao = Laos.fresh();
        officer = LaoClient.officer(http, lao);
        post("/api/measures/v1/plans/%d/sheet".formatted(YEAR), "plan.csv", PLAN.getBytes(UTF_8))
                .expectStatus()
                .isCreated();
    }

    @Test
    void hasTenColumnsAndARowForEachTask() {
        SheetInHand sheet = download();
        assertThat(sheet.visibleHeadings())
                .containsExactly(
                        "มาตรการ",
                        "ขั้นตอนหรือรายการ",
                        "ผู้รับผิดชอบ",
                        "ครบกำหนด",
                        "ทำเสร็จเมื่อ",
                        "หมายเหตุ",
                        "สรุปผล",
                        "ผลลัพธ์",
                        "ค่าตัวชี้วัดที่ทำได้",
                        "ลิงก์");
        assertThat(sheet.column("ขั้นตอนหรือรายการ"))
                .containsExactly(
                        "",
                        "1.1 ประชุม",
                        "1.2 เขียน",
                        "ตัวชี้วัด · ความพึงพอใจ",
                        "เอกสาร · คู่มือ",
                        "",
                        "2.1 เปิดช่องทาง",
                        "2.1 เปิดช่องทาง");
        assertThat(sheet.column("ผู้รับผิดชอบ")).containsOnly("กองคลัง", "สำนักปลัด");
        assertThat(sheet.cell("จัดทำคู่มือ", "สรุปผล")).isEqualTo("จัดทำแล้ว\nเผยแพร่แล้ว");
    }

    @Test
    void hasNothingToTakeWhereNobodyFilledIt() {
        assertThat(differences(download()).at("/differences").size()).isZero();
    }

    @Test
    void whatWasFilledIsTaken_andUndoneAsOne() {
        JsonNode before = officer.plan(YEAR);
        SheetInHand sheet = download();
        sheet.set("1.1 ประชุม", "ทำเสร็จเมื่อ", "๕ ม.ค. ๒๕๖๗");
        sheet.set("1.1 ประชุม", "หมายเหตุ", "ประชุมแล้ว");
        sheet.set("1.1 ประชุม", "ขั้นตอนหรือรายการ", "1.1 ประชุมทุกกอง");
        sheet.set("จัดทำคู่มือ", "สรุปผล", "จัดทำแล้ว\nเผยแพร่บนเว็บแล้ว\nอบรมแล้ว");
        sheet.set("ความพึงพอใจ", "ค่าตัวชี้วัดที่ทำได้", "92.5");
        sheet.set("เอกสาร", "ลิงก์", "https://example.go.th/manual");
        sheet.set("จัดทำคู่มือ", "มาตรการ", "1. จัดทำและเผยแพร่คู่มือ");
        assertThat(differences(sheet).at("/differences").findValuesAsString("what"))
                .containsExactlyInAnyOrder(
                        "changed", "changed", "changed", "changed", "changed", "changed", "changed", "new");
        String undo = take(sheet, "all").at("/undo").asString();

        JsonNode measure = officer.plan(YEAR).at("/measures/0");
        assertThat(measure.at("/title").asString()).isEqualTo("จัดทำและเผยแพร่คู่มือ");
        assertThat(texts(measure.at("/results"))).containsExactly("จัดทำแล้ว", "เผยแพร่บนเว็บแล้ว", "อบรมแล้ว");
        assertThat(texts(measure.at("/outcomes"))).containsExactly("ประชาชนพอใจ");
        assertThat(measure.at("/indicators/0/actual").decimalValue()).isEqualByComparingTo("92.5");
        assertThat(measure.at("/documents/0/url").asString()).isEqualTo("https://example.go.th/manual");
        assertThat(measure.at("/steps/0/text").asString()).isEqualTo("ประชุมทุกกอง");
        assertThat(measure.at("/steps/0/tasks/0/doneOn").asString()).isEqualTo("2024-01-05");
        assertThat(measure.at("/steps/0/tasks/0/note").asString()).isEqualTo("ประชุมแล้ว");

        officer.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(undo), null)
                .expectStatus()
                .isOk();
        assertThat(officer.plan(YEAR).at("/measures")).isEqualTo(before.at("/measures"));
    }

    @Test
    void aNewRowIsATaskOfTheStepThatTheSheetNames_whateverOthersPutInFront() {
        SheetInHand sheet = download();
        officer.send(
                        HttpMethod.POST,
                        "/api/measures/v1/plans/%d/measures".formatted(YEAR),
                        Map.of("title", "มาก่อน", "allUnits", true, "units", List.of(), "quarters", List.of(1)))
                .expectStatus()
                .isCreated();
        String last = officer.plan(YEAR).at("/measures/2/id").asString();
        officer.send(HttpMethod.PUT, "/api/measures/v1/measures/%s/place".formatted(last), Map.of("to", "1"))
                .expectStatus()
                .is2xxSuccessful();
        sheet.add(Map.of("ขั้นตอนหรือรายการ", "๒.๑", "ครบกำหนด", "15 ก.พ. 2567"));
        take(sheet, "all");
        JsonNode measures = officer.plan(YEAR).at("/measures");
        assertThat(measures.valueStream().map(one -> one.at("/title").asString()))
                .containsExactly("มาก่อน", "จัดทำคู่มือ", "รับเรื่องร้องเรียน");
        assertThat(measures.at("/2/steps/0/tasks").findValuesAsString("dueOn")).contains("2024-02-15");
        assertThat(measures.at("/1/steps/0/tasks").size()).isOne();
    }

    @Test
    void aRowThatIsMissingIsToldAndStays() {
        SheetInHand sheet = download();
        sheet.remove("1.1 ประชุม");
        sheet.set("จัดทำคู่มือ", "สรุปผล", "จัดทำแล้ว");
        sheet.set("1.2 เขียน", "หมายเหตุ", "เขียนอยู่");
        assertThat(differences(sheet).at("/differences").findValuesAsString("what"))
                .containsExactlyInAnyOrder("changed", "removed", "removed");
        take(sheet, "all");
        JsonNode measure = officer.plan(YEAR).at("/measures/0");
        assertThat(measure.at("/steps/0/tasks").size()).isOne();
        assertThat(texts(measure.at("/results"))).hasSize(2);
        assertThat(measure.at("/steps/1/tasks/0/note").asString()).isEqualTo("เขียนอยู่");
    }

    @Test
    void whatBothChangedIsAsked() {
        SheetInHand sheet = download();
        String task = officer.plan(YEAR).at("/measures/0/steps/0/tasks/0/id").asString();
        officer.send(HttpMethod.PATCH, "/api/measures/v1/tasks/" + task, Map.of("note", "ของในระบบ"))
                .expectStatus()
                .isOk();
        sheet.set("1.1 ประชุม", "หมายเหตุ", "ของในตาราง");
        JsonNode one = differences(sheet).at("/differences/0");
        assertThat(one.at("/conflict").asBoolean()).isTrue();
        send(RETURNED + "?take=all", sheet).expectStatus().isEqualTo(409);
        take(sheet, one.at("/tag").asString());
        assertThat(officer.plan(YEAR).toString()).contains("ของในตาราง").doesNotContain("ของในระบบ");
    }

    @Test
    void whatStandsInTheWrongRowIsToldAndNotLost() {
        wrong(sheet -> sheet.set("จัดทำคู่มือ", "หมายเหตุ", "ตรงไหน"), "task-place");
        wrong(sheet -> sheet.set("1.1 ประชุม", "สรุปผล", "ประชุมแล้ว"), "task-place");
        wrong(sheet -> sheet.set("1.1 ประชุม", "ผู้รับผิดชอบ", "กองช่าง"), "task-at-measure");
        wrong(sheet -> sheet.set("1.1 ประชุม", "มาตรการ", "1. อย่างอื่น"), "task-at-measure");
        wrong(sheet -> sheet.set("1.1 ประชุม", "รหัส", "ก"), "id-unknown");
        wrong(sheet -> sheet.add(Map.of("ขั้นตอนหรือรายการ", "ขั้นตอนใหม่", "ครบกำหนด", "15/2/2567")), "task-new");
        wrong(sheet -> sheet.add(Map.of("ขั้นตอนหรือรายการ", "1.9", "ครบกำหนด", "15/2/2567")), "no-such-step");
        wrong(sheet -> sheet.add(Map.of("ขั้นตอนหรือรายการ", "1.1")), "missing");
        wrong(
                sheet -> sheet.setEach("2.1 เปิดช่องทาง", "ขั้นตอนหรือรายการ", List.of("2.1 ก", "2.1 ข")),
                "task-step-twice");
    }

    @Test
    void oneTextInEachRowOfAStepIsOneChange() {
        SheetInHand sheet = download();
        sheet.setEach("2.1 เปิดช่องทาง", "ขั้นตอนหรือรายการ", List.of("2.1 เปิดสายด่วน", "2.1 เปิดสายด่วน"));
        assertThat(differences(sheet).at("/differences").size()).isOne();
    }

    @Test
    void aSheetOfAnotherPlanIsToldFromOneThatNobodyFilled() {
        SheetInHand sheet = download();
        aPlan();
        send(RETURNED + "?dryRun=true", sheet)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo("other-plan");
    }

    @Test
    void makesNoPlanInAnEmptyYear() {
        SheetInHand sheet = download();
        post("/plans/2566/sheet", "งาน.xlsx", sheet.bytes())
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("ตารางทั้งแผน"));
    }

    private void wrong(Consumer<SheetInHand> edit, String reason) {
        SheetInHand sheet = download();
        edit.accept(sheet);
        send(RETURNED + "?dryRun=true", sheet)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo(reason);
        send(RETURNED + "?take=all", sheet).expectStatus().isEqualTo(422);
    }

    private static Stream<String> texts(JsonNode lines) {
        return lines.valueStream().map(JsonNode::asString);
    }

    private SheetInHand download() {
        return new SheetInHand(http.get()
                .uri("/api/measures/v1/plans/%d/tasks.xlsx".formatted(YEAR))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private JsonNode differences(SheetInHand sheet) {
        return json(send(RETURNED + "?dryRun=true", sheet));
    }

    private JsonNode take(SheetInHand sheet, String tag) {
        return json(send(RETURNED + "?take=" + tag, sheet));
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec send(String path, SheetInHand sheet) {
        return post(path, "งาน.xlsx", sheet.bytes());
    }

    private WebTestClient.ResponseSpec post(String path, String name, byte[] file) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }
}
