package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** Every page is drawn whole, in both languages, with a plan and without one. */
@ServiceTest
class PagesTest {
    private static final TestPlans.Made PLAN = TestPlans.make(Laos.PAO, 2567, "หน้าตา");

    @Autowired
    WebTestClient http;

    @ParameterizedTest
    @CsvSource({
        "/work?fy=2567, หน้าตา",
        "/work?fy=2567&mine=all&quarter=4, หน้าตา",
        "/work?fy=2566, ยังไม่มีแผน",
        "/plans/2567, หน้าตา",
        "/plans/2566, ยังไม่มีแผน",
        "/plans/2567/measures/1, หน้าตา",
        "/work/calendar, ยังไม่ได้สร้างที่อยู่ปฏิทิน",
        "/plans/search?q=xyz, ไม่พบ “xyz”",
        "/plans/2567/readiness, พร้อม 0 จาก 1 มาตรการ",
        "/plans/2566/readiness, ยังไม่มีแผน",
        "/plans/2566/import, นำเข้า"
    })
    void isDrawnInThai(String path, String text) {
        assertThat(page(path, "th")).contains(text, "อบจ.นครพนม", "</html>").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "/work?fy=2567, Tasks to do",
        "/plans/2567, Measure",
        "/plans/2567/measures/1, Steps",
        "/work/calendar, No calendar address",
        "/plans/search?q=xyz, “xyz” is in none",
        "/plans/2567/readiness, 0 of 1 measures ready",
        "/plans/2566/import, Import"
    })
    void isDrawnInEnglish(String path, String text) {
        assertThat(page(path, "en")).contains(text, "</html>").doesNotContain("??");
    }

    private String page(String path, String language) {
        String body = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("lang", language)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(PLAN.lao())))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
