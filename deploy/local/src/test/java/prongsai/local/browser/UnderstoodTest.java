package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person is understood, or asked: at the front door, in numbers, in a search with a slip, in English. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class UnderstoodTest {
    private static final String OFFICER = "phiman.officer";

    private final Browsers browsers;

    UnderstoodTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aCitizenComesInByTheFrontDoor_andFromAWrongAddressToo(int width, int height) {
        try (Visit visit = browsers.visit(width, height)) {
            Page page = visit.page();
            page.navigate(browsers.url());
            Locator reports = page.locator("main a[href='/public']");
            assertThat(reports.boundingBox().y).isLessThan(height);
            assertThat(page.locator("main a[href='/login']").boundingBox().y).isLessThan(height);
            visit.check();
            reports.click();
            page.waitForURL(browsers.url() + "/public");
            visit.check();

            page.navigate(browsers.url() + "/no/such/page");
            assertThat(page.locator("main h1").count()).isEqualTo(1);
            assertThat(page.locator("a[href='/login']").count()).isPositive();
            assertThat(page.locator("input[name=username]").count()).isZero();
            visit.check("404");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aCommaThatDividesNoThousandsIsAsked(int width, int height) {
        try (Visit visit = browsers.visit(OFFICER, "/plans/2568/measures/2", width, height)) {
            Page page = visit.page();
            page.locator("#indicators > details > summary").click();
            Locator adding = page.locator("#indicators form[data-draft=add]");
            Locator said = adding.locator(".save-state[data-state=failed]");
            adding.locator("[name=subject]").fill("ร้อยละของผู้พอใจ");
            adding.locator("[name=target]").fill("92,5");
            adding.locator("button[value=save]").click();
            said.waitFor();
            assertThat(said.textContent()).contains("92,5", "92.5");
            adding.locator("[name=unit]").fill("ร้อยละ");
            adding.locator("[name=target]").fill("180");
            adding.locator("button[value=save]").click();
            adding.locator(".save-state[data-state=failed]:has-text('100')").waitFor();
            assertThat(adding.locator("[name=subject]").inputValue()).isEqualTo("ร้อยละของผู้พอใจ");
            visit.check("400");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aSearchForgivesASlip_andFindsNothingForNonsense(int width, int height) {
        try (Visit visit = browsers.visit("naliang.officer", "/plans/search?q=คู่มิอ", width, height)) {
            Page page = visit.page();
            assertThat(page.textContent("main")).contains("คู่มือ");
            visit.check();
            page.navigate(browsers.url() + "/plans/search?q=ทุจิรต");
            assertThat(page.textContent("main")).contains("ทุจริต");
            int some = page.locator("main a[href*='/measures/']").count();
            assertThat(some).isPositive();
            page.navigate(browsers.url() + "/plans/search?q=กฬฮฌฐฑ");
            assertThat(page.locator("main a[href*='/measures/']").count()).isZero();
            visit.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theOtherLanguageIsWhole(int width, int height) {
        try (Visit visit = browsers.visit(OFFICER, "/work", width, height)) {
            Page page = visit.page();
            page.locator(".foot a[hreflang=en]").click();
            page.waitForLoadState();
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            assertThat(page.locator("nav.nav").textContent()).matches("[ -~\\s]+");
            assertThat(page.textContent("main")).contains("B.E.").doesNotContainPattern("\\b1 tasks\\b");
            visit.check();
        }
    }
}
