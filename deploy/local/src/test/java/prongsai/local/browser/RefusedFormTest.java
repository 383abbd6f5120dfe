package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form of a page without script that the server refuses: the page that says so keeps the office, the person and the ways on. */
@ExtendWith(RunningStack.class)
class RefusedFormTest {
    private static final String CLERK = "mukdahan.clerk";
    private static final String MEASURE = "/plans/2568/measures/1";
    private static final String SAVE = "form:has(textarea[name=outcomes]) button.main";

    private final Browsers browsers;

    RefusedFormTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, ผลที่หนึ่ง", "390, 844, ผลที่สอง"})
    void whatSomebodyWroteMeanwhileIsNotOverwritten_andThereIsAWayOn(int width, int height, String text) {
        try (Visit visit = browsers.withoutScript(width, height)) {
            Page page = visit.page();
            page.navigate(browsers.url() + MEASURE);
            visit.logIn(CLERK);
            page.fill("textarea[name=outcomes]", text + " ของฉัน");
            Page another = page.context().newPage();
            another.navigate(browsers.url() + MEASURE);
            another.fill("textarea[name=outcomes]", text + " ของผู้อื่น");
            another.locator(SAVE).click();
            another.waitForURL(address -> address.contains("notice="));

            page.locator(SAVE).click();
            page.locator(".stop h1").waitFor();
            assertThat(page.locator("header .place").textContent()).contains("มุกดาหาร");
            assertThat(page.locator("header .menu").last().textContent()).contains("ปลัด", "ออกจากระบบ");
            assertThat(page.locator("#help").getAttribute("href")).isEqualTo("/help#trouble");
            visit.forget("409");
            page.locator("nav.nav a[href='/work']").click();
            page.navigate(browsers.url() + MEASURE);
            assertThat(page.inputValue("textarea[name=outcomes]")).isEqualTo(text + " ของผู้อื่น");
        }
    }
}
