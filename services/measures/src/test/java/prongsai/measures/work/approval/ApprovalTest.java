package prongsai.measures.work.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** A year from the draft to the approved report, with heads, a clerk and an executive; and what comes out of order. */
@ServiceTest
class ApprovalTest {
    private static final int YEAR = 2569;
    private static final String API = "/api/measures/v1/plans/" + YEAR + "/approval";
    private static final String PAGE = "/plans/" + YEAR + "/approval";

    @Autowired
    WebTestClient http;

    private UUID lao;
    private LaoClient officer;
    private LaoClient finance;
    private LaoClient works;
    private LaoClient clerk;
    private LaoClient executive;

    @BeforeEach
    void anOfficeOfTwoUnits_eachWithItsMeasure() {
        lao = Laos.fresh();
        officer = LaoClient.person(http, lao, "เจ้าหน้าที่", Role.OFFICER);
        finance = LaoClient.person(http, lao, "หัวหน้าคลัง", Role.HEAD);
        works = LaoClient.person(http, lao, "หัวหน้าช่าง", Role.HEAD);
        clerk = LaoClient.person(http, lao, "ปลัดสมศรี", Role.CLERK);
        executive = LaoClient.person(http, lao, "นายกสมชาย", Role.EXECUTIVE);
        ok(officer, HttpMethod.POST, "/api/measures/v1/plans/" + YEAR + "/start", Map.of("from", "empty"));
        add("มาตรการของคลัง", "กองคลัง");
        add("มาตรการของช่าง", "กองช่าง");
    }

    @Test
    void withoutAChainNothingIsSent_andAllGoesOn() {
        problem(submit(officer, "plan"), 409, "no-chain");
        assertThat(officer.page(PAGE, "th")).contains("ยังไม่ใช้การลงนามในระบบ").doesNotContain("??");
        assertThat(officer.page(PAGE, "en")).contains("does not use signatures").doesNotContain("??");
        reword(1, "ชื่อใหม่").expectStatus().isOk();
    }

    @Test
    void aWholeYear_withAReturnThatKeepsWhatItsChangesDoNotTouch() {
        full();
        accept(submit(officer, "plan"));
        assertThat(stage()).isEqualTo("submitted");
        assertThat(waits()).containsExactly("head กองคลัง", "head กองช่าง");
        problem(sign(clerk), 409, "not-your-turn");

        accept(sign(finance));
        problem(sign(finance), 409, "already-signed");
        accept(giveBack(works, "ขอให้ระบุเดือน"));
        assertThat(stage()).isEqualTo("draft");
        assertThat(officer.page(PAGE, "th")).contains("ขอให้ระบุเดือน", "ส่งคืน");

        reword(2, "มาตรการของช่าง ทุกเดือน").expectStatus().isOk();
        accept(submit(officer, "plan"));
        assertThat(waits()).as("the head of finance signed it already").containsExactly("head กองช่าง");
        assertThat(works.page(PAGE, "th"))
                .contains(
                        "รอท่านลงนาม",
                        "สิ่งที่เปลี่ยนจากครั้งก่อน",
                        "<del>มาตรการของช่าง</del>",
                        "มาตรการของช่าง ทุกเดือน");
        accept(sign(works));
        assertThat(waits()).containsExactly("clerk");
        accept(sign(clerk));
        assertThat(waits()).containsExactly("executive");
        assertThat(executive.page("/work", "th")).contains("รอท่านลงนาม", "แผนปี 2569");
        assertThat(officer.page("/work", "th")).doesNotContain("รอท่านลงนาม");
        accept(sign(executive));
        assertThat(stage()).isEqualTo("in_progress");
        assertThat(officer.json("/api/measures/v1/plans/" + YEAR).path("stage").asString())
                .isEqualTo("in_progress");

        problem(submit(officer, "plan"), 409, "nothing-changed");
        reword(1, "มาตรการของคลัง ปรับแล้ว").expectStatus().isOk();
        assertThat(officer.json(API).path("changesSinceApproval"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.path("what").asString()).isEqualTo("title");
                    assertThat(change.path("before").asString()).isEqualTo("มาตรการของคลัง");
                });
        accept(submit(officer, "plan"));
        assertThat(stage()).isEqualTo("resubmitted");
        problem(reword(1, "อีกครั้ง"), 409, "plan-locked");
        write(1, "ได้ผล").expectStatus().isOk();
        assertThat(waits()).containsExactly("head กองคลัง");
        Stream.of(finance, clerk, executive).forEach(signer -> accept(sign(signer)));
        assertThat(stage()).isEqualTo("in_progress");

        accept(submit(officer, "report"));
        assertThat(stage()).isEqualTo("report_submitted");
        problem(write(1, "เขียนอีก"), 409, "report-locked");
        Stream.of(works, finance, clerk, executive).forEach(signer -> accept(sign(signer)));
        assertThat(stage()).isEqualTo("report_approved");
        problem(write(1, "เขียนอีก"), 409, "year-closed");
        problem(officer.send(HttpMethod.POST, API + "/reopenings", Map.of("comment", "แก้")), 403, "forbidden");
        problem(executive.send(HttpMethod.POST, API + "/reopenings", Map.of()), 400, "field-missing");
        accept(executive.send(HttpMethod.POST, API + "/reopenings", Map.of("comment", "พบตัวเลขผิด")));
        assertThat(stage()).isEqualTo("in_progress");
        assertThat(officer.page(PAGE, "th")).contains("เปิดปีอีกครั้ง", "พบตัวเลขผิด");
        assertThat(officer.page(PAGE, "en")).doesNotContain("??");
    }

    @Test
    void theLockSaysByWhomAndSinceWhen_onEveryPageAndInEveryAnswer() {
        choose("executive");
        accept(submit(officer, "plan"));
        JsonNode locked = problem(reword(1, "ชื่ออื่น"), 409, "plan-locked");
        assertThat(locked.path("lockedBy").asString()).isEqualTo("เจ้าหน้าที่");
        assertThat(locked.path("lockedSince").asString()).startsWith("20");
        assertThat(locked.path("stage").asString()).isEqualTo("submitted");
        for (String page : List.of(
                "/plans/" + YEAR,
                "/work?fy=" + YEAR,
                "/plans/" + YEAR + "/structure",
                "/plans/" + YEAR + "/measures/1",
                "/plans/" + YEAR + "/readiness",
                "/plans/" + YEAR + "/evidence")) {
            assertThat(officer.page(page, "th")).as(page).contains("แผนกำลังรอลงนาม", "เจ้าหน้าที่ ส่งเมื่อ");
        }
        assertThat(officer.page("/plans/" + YEAR + "/structure", "th")).doesNotContain("เพิ่มมาตรการ");
        problem(submit(officer, "plan"), 409, "plan-locked");
        accept(officer.send(HttpMethod.POST, API + "/recalls", Map.of("round", round())));
        assertThat(stage()).isEqualTo("draft");
        reword(1, "ชื่ออื่น").expectStatus().isOk();
    }

    @Test
    void anActStandsAsItWasDone_whateverBecomesOfThePersonAndTheUnit() {
        choose("full");
        claim(finance, "กองคลัง", "ผู้อำนวยการกองคลัง");
        claim(works, "กองช่าง", "ผู้อำนวยการกองช่าง");
        accept(submit(officer, "plan"));
        accept(finance.send(
                HttpMethod.POST,
                API + "/signatures",
                Map.of(
                        "round",
                        round(),
                        "position",
                        "หัวหน้าฝ่ายการเงิน",
                        "capacity",
                        "acting",
                        "orderNumber",
                        "12/2569",
                        "comment",
                        "<b>เห็นชอบ</b>")));
        finance.form("/plans/signing/heads/" + unit("กองคลัง") + "/release", Map.of())
                .expectStatus()
                .is3xxRedirection();
        JsonNode act = officer.json(API).at("/rounds/0/acts/0");
        assertThat(act.path("name").asString()).isEqualTo("หัวหน้าคลัง");
        assertThat(act.path("position").asString()).isEqualTo("หัวหน้าฝ่ายการเงิน");
        assertThat(act.path("capacity").asString()).isEqualTo("acting");
        assertThat(act.path("orderNumber").asString()).isEqualTo("12/2569");
        assertThat(act.path("unitName").asString()).isEqualTo("กองคลัง");
        assertThat(officer.page(PAGE, "th")).contains("&lt;b&gt;เห็นชอบ&lt;/b&gt;", "12/2569");
        problem(
                works.send(
                        HttpMethod.POST,
                        API + "/signatures",
                        Map.of("round", round(), "position", "ผอ.", "capacity", "acting")),
                400,
                "field-missing");
    }

    @Test
    void theFormBeginsWithWhatTheOfficeSaysOfWhoHoldsIt() {
        choose("executive");
        accept(submit(officer, "plan"));
        assertThat(executive.page(PAGE, "th")).contains("value=\"นายกองค์การบริหารส่วนตำบล\"");
        TestDatabase.get().execute("""
                        insert into measures.office_holding (lao_id, holding, office, acting, name, position, order_number,
                                                             from_day, withdrawn, actor, actor_name)
                        values ('%s', gen_random_uuid(), 'executive', true, 'นายกสมชาย', 'รองนายก', '7/2569', '2021-12-01', false,
                                'x', 'x')
                        """.formatted(lao));
        assertThat(executive.page(PAGE, "th"))
                .contains("value=\"รองนายก\"", "value=\"7/2569\"")
                .containsPattern("value=\"acting\"\\s+checked");
    }

    @Test
    void whatCannotBeSent_saysWhy() {
        choose("full");
        JsonNode headless = problem(submit(officer, "plan"), 409, "units-without-head");
        assertThat(headless.path("detail").asString()).contains("กองคลัง, กองช่าง");
        problem(submit(officer, "report"), 409, "plan-not-approved");
        problem(submit(executive, "plan"), 403, "forbidden");
        problem(sign(clerk), 409, "not-submitted");
        problem(officer.send(HttpMethod.POST, API + "/submissions", Map.of()), 400, "field-missing");
        assertThat(officer.page(PAGE, "th")).contains("กองคลังยังไม่มีหัวหน้าที่จะลงนาม");

        claim(finance, "กองคลัง", "ผอ.");
        works.form("/plans/signing/heads/" + unit("กองคลัง"), Map.of("position", "ผอ."))
                .expectStatus()
                .isEqualTo(409);
        clerk.form("/plans/signing/heads/" + unit("กองช่าง"), Map.of("position", "ผอ."))
                .expectStatus()
                .isForbidden();
        officer.form("/plans/signing", Map.of("chain", "none")).expectStatus().isForbidden();
        clerk.form("/plans/signing", Map.of("chain", "whatever")).expectStatus().isBadRequest();
        assertThat(clerk.page("/plans/signing", "en"))
                .contains("How your office signs")
                .doesNotContain("??");
    }

    @Test
    void aReturnNeedsAComment_whichIsNoBook() {
        choose("clerk_executive");
        accept(submit(officer, "plan"));
        problem(giveBack(clerk, ""), 400, "field-missing");
        problem(giveBack(clerk, "ก".repeat(100_000)), 400, "line-too-long");
        String before = round();
        accept(giveBack(clerk, "<script>alert(1)</script> ขอแก้"));
        assertThat(officer.page(PAGE, "th")).contains("&lt;script&gt;").doesNotContain("<script>alert");
        accept(submit(officer, "plan"));
        problem(act(clerk, "signatures", before, ""), 409, "round-changed");
    }

    @Test
    void ofTwoAtTheSameInstantOneSigns_andTheOtherHearsWhy() {
        choose("clerk_executive");
        accept(submit(officer, "plan"));
        LaoClient second = LaoClient.person(http, lao, "ปลัดอีกคน", Role.CLERK);
        String round = round();
        List<Integer> answers = Stream.of(clerk, second, clerk, second)
                .map(signer -> CompletableFuture.supplyAsync(() -> act(signer, "signatures", round, "")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409, 409, 409);
        assertThat(TestDatabase.get().text("select count(*) from measures.act where lao_id = '%s'".formatted(lao)))
                .isEqualTo("1");
        assertThat(waits()).containsExactly("executive");
    }

    @Test
    void anotherOfficeSeesAndSignsNothingOfIt() {
        choose("executive");
        accept(submit(officer, "plan"));
        LaoClient stranger = LaoClient.person(http, Laos.fresh(), "นายกอื่น", Role.EXECUTIVE);
        problem(act(stranger, "signatures", round(), ""), 404, "no-plan");
        assertThat(stranger.page("/work", "th")).doesNotContain("รอท่านลงนาม");
    }

    private void full() {
        choose("full");
        claim(finance, "กองคลัง", "ผู้อำนวยการกองคลัง");
        claim(works, "กองช่าง", "ผู้อำนวยการกองช่าง");
    }

    private void choose(String chain) {
        clerk.form("/plans/signing", Map.of("chain", chain)).expectStatus().is3xxRedirection();
    }

    private void claim(LaoClient head, String unit, String position) {
        head.form("/plans/signing/heads/" + unit(unit), Map.of("position", position))
                .expectStatus()
                .is3xxRedirection();
    }

    private String unit(String name) {
        return TestDatabase.get()
                .text("select id from measures.unit where lao_id = '%s' and name = '%s'".formatted(lao, name));
    }

    private void add(String title, String unit) {
        ok(
                officer,
                HttpMethod.POST,
                "/api/measures/v1/plans/" + YEAR + "/measures",
                Map.of("title", title, "allUnits", false, "units", List.of(unit), "quarters", List.of(1)));
    }

    private WebTestClient.ResponseSpec reword(int number, String title) {
        JsonNode measure = officer.plan(YEAR).path("measures").get(number - 1);
        return put(measure, title, measure.at("/results/0").asString(""));
    }

    private WebTestClient.ResponseSpec write(int number, String result) {
        JsonNode measure = officer.plan(YEAR).path("measures").get(number - 1);
        return put(measure, measure.path("title").asString(), result);
    }

    private WebTestClient.ResponseSpec put(JsonNode measure, String title, String result) {
        return officer.send(
                HttpMethod.PUT,
                "/api/measures/v1/measures/" + measure.path("id").asString(),
                Map.of(
                        "title",
                        title,
                        "allUnits",
                        false,
                        "units",
                        List.of(measure.at("/units/0").asString()),
                        "results",
                        result.isEmpty() ? List.of() : List.of(result),
                        "outcomes",
                        List.of()));
    }

    private WebTestClient.ResponseSpec submit(LaoClient who, String kind) {
        return who.send(HttpMethod.POST, API + "/submissions", Map.of("kind", kind));
    }

    private WebTestClient.ResponseSpec sign(LaoClient who) {
        return act(who, "signatures", round(), "");
    }

    private WebTestClient.ResponseSpec giveBack(LaoClient who, String comment) {
        return act(who, "returns", round(), comment);
    }

    private static WebTestClient.ResponseSpec act(LaoClient who, String act, String round, String comment) {
        return who.send(
                HttpMethod.POST, API + "/" + act, Map.of("round", round, "position", "ตำแหน่ง", "comment", comment));
    }

    /** The latest, or one that never was. */
    private String round() {
        return officer.json(API).at("/rounds/0/id").asString(UUID.randomUUID().toString());
    }

    private String stage() {
        return officer.json(API).path("stage").asString();
    }

    private List<String> waits() {
        return officer.json(API)
                .path("waitsFor")
                .valueStream()
                .map(act ->
                        (act.path("signer").asString() + " " + act.path("unit").asString("")).strip())
                .toList();
    }

    private static void ok(LaoClient who, HttpMethod method, String path, Object body) {
        who.send(method, path, body).expectStatus().is2xxSuccessful();
    }

    private static void accept(WebTestClient.ResponseSpec answer) {
        answer.expectStatus().isOk();
    }

    private static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        JsonNode problem = answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.path("type").asString()).isEqualTo("urn:prongsai:problem:" + slug);
        return problem;
    }
}
