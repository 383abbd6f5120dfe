package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** Search over an LAO's years, on the real database. */
@ServiceTest
class SearchTest {
    private static final UUID LAO = Laos.fresh();
    private static final String STEP = "จัดทำประกาศเจตนารมณ์ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่";
    private static TestPlans.Made older;
    private static TestPlans.Made newer;

    @Autowired
    WebTestClient http;

    @BeforeAll
    static void plans() {
        older = TestPlans.make(LAO, 2553, "นโยบายเก่า");
        newer = TestPlans.make(LAO, 2554, "นโยบายใหม่");
        TestDatabase.get()
                .execute("update measures.step set text = '%s' where id = '%s'".formatted(STEP, older.step()));
        TestRows.reindex(LAO);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ไม่รับของขวัญ, the middle of a text without spaces",
        "ของขวัน, a letter wrong",
        "เจตนารม, the end missing",
        "เจตนารณม์, letters swapped",
        "ปฎิบัติหน้าที่, ฎ for ฏ",
        "ปฏิิบัติหน้าที่, a mark twice",
        "หน้าที\u0E48 ของขวัญ, two words in another order",
        "ของก\u0E4D\u0E32นัล, nikhahit and sara aa for sara am"
    })
    void findsWhatIsMeant(String typed, String what) {
        assertThat(search(typed)).contains("/plans/2553/measures/1#task-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"สนามกีฬา", "ขุดลอกคลอง", "xyz", "กข"})
    void findsNothingWhereNothingIsLikeIt(String typed) {
        assertThat(search(typed)).contains("\"hits\":[]");
    }

    @Test
    void groupsByYearAndMarksWhatAnswers() {
        String page = page("นโยบาย");
        assertThat(page)
                .containsSubsequence("ปีงบประมาณ 2554", "ปีงบประมาณ 2553")
                .contains("<mark>นโยบาย</mark>");
        assertThat(page("")).contains("type=\"search\"").doesNotContain("ไม่พบ");
        assertThat(page("ขุดลอกคลอง")).contains("ไม่พบ “ขุดลอกคลอง”");
    }

    @Test
    void aChangeIsFoundAtOnceAndWhatWasIsNot() {
        note(newer.task(), "ประชุมชี้แจงที่ศาลาประชาคม");
        assertThat(search("ศาลาประชาคม")).contains("\"kind\":\"note\"", "#task-" + newer.task());
        note(newer.task(), "");
        assertThat(search("ศาลาประชาคม")).contains("\"hits\":[]");
        assertThat(TestRows.searchDrift(newer.plan())).isZero();
        assertThat(TestRows.searchDrift(older.plan())).isZero();
    }

    @Test
    void anotherLaoFindsNothingOfIt() {
        assertThat(body("/api/measures/v1/search?q={q}", "ไม่รับของขวัญ", TestTokens.officer(Laos.OTHER_PROVINCE)))
                .doesNotContain("2553");
    }

    @Test
    void refusesWhatIsTooLongToBeASearch() {
        http.get()
                .uri("/api/measures/v1/search?q={q}", "ก".repeat(201))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(LAO)))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private void note(UUID task, String text) {
        http.patch()
                .uri("/api/measures/v1/tasks/" + task)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(LAO));
                    headers.set("If-Match", "*");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"note\": \"" + text + "\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String search(String typed) {
        return body("/api/measures/v1/search?q={q}", typed, TestTokens.officer(LAO));
    }

    private String page(String typed) {
        return body("/plans/search?q={q}", typed, TestTokens.officer(LAO));
    }

    private String body(String path, String typed, String token) {
        String body = http.get()
                .uri(path, typed)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    headers.setAccept(
                            List.of(path.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML));
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
