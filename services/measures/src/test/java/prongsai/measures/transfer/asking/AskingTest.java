package prongsai.measures.transfer.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.SeedImport;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** A file whose headings nobody knows: a person says what its columns are, and is not asked again. */
@ServiceTest
class AskingTest {
    private static final String STRANGE = StrangePaper.HTML;
    private static final List<String> ROLES = StrangePaper.ROLES;

    @Autowired
    WebTestClient http;

    @Test
    void aPersonSaysWhatTheColumnsAre_andIsNotAskedAgain() {
        UUID lao = Laos.fresh();
        String paper = upload(lao, STRANGE);
        assertThat(paper).startsWith("/plans/2568/import/paper/");
        Document asked = page(lao, paper);
        assertThat(asked.select("select[name=role]")).hasSize(7).allMatch(select -> select.hasAttr("aria-label"));
        assertThat(asked.text()).contains("สิ่งที่จะทำ", "เขียนคู่มือ");
        assertThat(asked.select("select[name=headerRows] option[selected]").eachAttr("value"))
                .as("cells that reach down make a header of two rows")
                .containsExactly("2");

        post(lao, paper, answers(asked, ROLES, "show")).expectStatus().is3xxRedirection();
        Document shown = page(lao, paper);
        assertThat(shown.selectFirst("#outcome").text())
                .contains("จะได้ 2 มาตรการ", "1. จัดทำคู่มือ", "2 ขั้นตอน", "กองคลัง · ไตรมาสที่ 1");
        assertThat(shown.select("select[name=role] option[selected]").eachAttr("value"))
                .isEqualTo(ROLES);
        noPlan(lao);

        String review = location(post(lao, paper, answers(shown, ROLES, "confirm")));
        assertThat(review).matches("/plans/2568/import/[0-9a-f-]{36}\\?page=1");
        assertThat(page(lao, review).text()).contains("จัดทำคู่มือ", "รับเรื่องร้องเรียน", "เขียนคู่มือ");
        noPlan(lao);
        post(lao, paper, answers(shown, ROLES, "confirm")).expectStatus().isNotFound();

        String later = STRANGE.replace("จัดทำคู่มือ", "จัดทำคู่มือฉบับใหม่");
        assertThat(upload(lao, later)).matches("/plans/2568/import/[0-9a-f-]{36}\\?page=1");
        assertThat(upload(Laos.fresh(), later)).as("another office").startsWith("/plans/2568/import/paper/");

        Element forget = page(lao, "/plans/2568/import/shapes").selectFirst("form[action*=/shapes/]");
        assertThat(forget).isNotNull();
        post(lao, forget.attr("action"), new LinkedMultiValueMap<>())
                .expectStatus()
                .is3xxRedirection();
        post(lao, forget.attr("action"), new LinkedMultiValueMap<>())
                .expectStatus()
                .isNotFound();
        assertThat(upload(lao, later)).startsWith("/plans/2568/import/paper/");
    }

    @Test
    void twoWhoAnswerDoNotWriteOverEachOther() {
        UUID lao = Laos.fresh();
        String paper = upload(lao, STRANGE);
        Document first = page(lao, paper);
        post(lao, paper, answers(first, ROLES, "show")).expectStatus().is3xxRedirection();
        post(lao, paper, answers(first, ROLES, "show")).expectStatus().is3xxRedirection();
        List<String> other = List.of("number", "measure", "steps", "unit", "schedule", "outcome", "result");
        post(lao, paper, answers(first, other, "show")).expectStatus().isEqualTo(409);
        assertThat(page(lao, paper).select("select[name=role] option[selected]").eachAttr("value"))
                .isEqualTo(ROLES);
    }

    /** Whoever sends another file meanwhile begins another import; the first one stays as it was answered. */
    @Test
    void aFileSentHalfWayDoesNotTouchTheFirst() {
        UUID lao = Laos.fresh();
        String first = upload(lao, STRANGE);
        post(lao, first, answers(page(lao, first), ROLES, "show"))
                .expectStatus()
                .is3xxRedirection();
        String second = upload(lao, STRANGE.replace("จัดทำคู่มือ", "จัดทำแผนผัง"));
        assertThat(second).startsWith("/plans/2568/import/paper/").isNotEqualTo(first);
        assertThat(page(lao, first).select("select[name=role] option[selected]").eachAttr("value"))
                .isEqualTo(ROLES);

        String review = location(post(lao, first, answers(page(lao, first), ROLES, "confirm")));
        assertThat(page(lao, review).text()).contains("จัดทำคู่มือ").doesNotContain("จัดทำแผนผัง");
        assertThat(page(lao, second).text()).contains("จัดทำแผนผัง");
        noPlan(lao);
    }

    @Test
    void whatCannotBeIsRefused_andNothingIsKept() {
        UUID lao = Laos.fresh();
        String paper = upload(lao, STRANGE);
        Document asked = page(lao, paper);
        List<String> twice = List.of("number", "measure", "measure", "unit", "schedule", "result", "outcome");
        post(lao, paper, answers(asked, twice, "show")).expectStatus().isBadRequest();
        post(lao, paper, answers(asked, List.of("measure"), "show"))
                .expectStatus()
                .isBadRequest();
        post(Laos.fresh(), paper, answers(asked, ROLES, "show")).expectStatus().isNotFound();
        MultiValueMap<String, String> none = answers(asked, ROLES, "confirm");
        none.set("meaning", "none");
        post(lao, paper, none).expectStatus().isEqualTo(422);
        assertThat(page(lao, paper).select("#asking")).hasSize(1);
        post(lao, paper + "/discard", new LinkedMultiValueMap<>())
                .expectStatus()
                .is3xxRedirection();
        http.get()
                .uri(paper)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** Names of its own at the left of what they say, none of which the vocabulary has. */
    @Test
    void aPersonSaysThatTheNamesStandAtTheLeft() {
        UUID lao = Laos.fresh();
        String labelled = """
                <table><tr><td>สิ่งละอันพันละน้อย</td><td>จัดทำคู่มือ</td></tr><tr><td>ห้วงแห่งกาล</td><td>ไตรมาสที่ 2</td></tr>
                <tr><td>มือไม้</td><td>กองคลัง</td></tr></table>""";
        String paper = upload(lao, labelled);
        MultiValueMap<String, String> left = answers(page(lao, paper), List.of("", ""), "show");
        left.set("meaning", "are_labels");
        post(lao, paper, left).expectStatus().is3xxRedirection();

        Document asked = page(lao, paper);
        assertThat(asked.select("input[name=label]").eachAttr("value")).hasSize(3);
        MultiValueMap<String, String> named = answers(asked, List.of("", ""), "confirm");
        named.set("meaning", "are_labels");
        named.addAll("label", asked.select("input[name=label]").eachAttr("value"));
        named.addAll("labelRole", List.of("measure", "schedule", "unit"));
        String review = location(post(lao, paper, named));
        assertThat(page(lao, review).text()).contains("จัดทำคู่มือ", "กองคลัง", "ไตรมาสที่ 2");
        assertThat(upload(lao, labelled))
                .as("the same labels again")
                .isNotEqualTo(paper)
                .contains("/import/")
                .doesNotContain("/paper/");
    }

    @Test
    void showsADozenOfManyOtherTables() {
        String others = "<table><tr><td>ก</td><td>ข</td></tr><tr><td>ค</td><td>ง</td></tr></table>";
        StringBuilder many = new StringBuilder(STRANGE);
        for (int i = 0; i < 30; i++) {
            many.append(others.replace("ก", "หัวที่ " + "กขคงจฉชซ".charAt(i % 8) + "กขคงจฉชซ".charAt(i / 8)));
        }
        UUID lao = Laos.fresh();
        Document asked = page(lao, upload(lao, many.toString()));
        assertThat(asked.select("input[name=table]").size()).isLessThanOrEqualTo(13);
        assertThat(asked.text()).containsPattern("ยังมีอีก (17|18|19) ตาราง");
    }

    @Test
    void anotherSystemIsToldToAskAPersonOnce() {
        SeedImport.upload(http, Laos.fresh(), "/api/measures/v1/plans/2568/import?anyway=true", "plan.html", bytes("""
                <table><tr><td>ที่</td><td>มาตรการ</td><td>ทีมที่ลงมือ</td><td>ระยะเวลา</td></tr>
                <tr><td>1</td><td>ลดขั้นตอน</td><td>กองคลัง</td><td>ไตรมาส 1</td></tr></table>"""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:import-unclear")
                .jsonPath("$.columns[0]")
                .isEqualTo("ทีมที่ลงมือ");
    }

    @Test
    void pastedTextIsReadAsAFileIs() {
        UUID lao = Laos.fresh();
        String table = "ที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา\r\n1\tลดขั้นตอน\tทบทวน\tกองคลัง\tไตรมาส 1\r\n";
        var parts = new MultipartBodyBuilder();
        parts.part("file", table);
        String review = String.valueOf(http.post()
                .uri("/plans/2568/import")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(parts.build()))
                .exchange()
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        assertThat(page(lao, review).text()).contains("ลดขั้นตอน", "กองคลัง");
    }

    private String upload(UUID lao, String html) {
        return new StrangePaper(http, lao).upload(html);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String location(WebTestClient.ResponseSpec answer) {
        return StrangePaper.location(answer);
    }

    private Document page(UUID lao, String path) {
        return new StrangePaper(http, lao).page(path);
    }

    private WebTestClient.ResponseSpec post(UUID lao, String path, MultiValueMap<String, String> fields) {
        return new StrangePaper(http, lao).post(path, fields);
    }

    private static MultiValueMap<String, String> answers(Document page, List<String> roles, String action) {
        return StrangePaper.answers(page, roles, action);
    }

    private void noPlan(UUID lao) {
        http.get()
                .uri("/api/measures/v1/plans/2568")
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
