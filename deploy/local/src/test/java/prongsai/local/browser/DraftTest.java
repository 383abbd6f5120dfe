package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Nothing that was typed is lost: not to a broken line, nor to a login that ran out, nor to a colleague. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class DraftTest {
    private static final String OFFICER = "phiman.officer";
    private static final String RESULTS = "textarea[name=results]";
    private static final String STATE = RESULTS + " + .save-state";

    private final Browsers browsers;

    DraftTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void waitsForTheLineToComeBack() {
        try (Visit visit = open(1)) {
            Page page = visit.page();
            page.context().setOffline(true);
            page.fill(RESULTS, "พิมพ์ตอนไม่มีสัญญาณ");
            page.locator(STATE + "[data-state=failed]").waitFor();
            assertThat(page.textContent(STATE)).contains("ข้อความยังอยู่");
            page.context().setOffline(false);
            page.locator(STATE + "[data-state=saved]").waitFor();

            page.reload();
            assertThat(page.inputValue(RESULTS)).isEqualTo("พิมพ์ตอนไม่มีสัญญาณ");
            visit.forget("ERR_INTERNET_DISCONNECTED");
        }
    }

    @Test
    void survivesALoginThatRanOut() {
        try (Visit visit = open(2)) {
            Page page = visit.page();
            page.context().clearCookies();
            page.fill(RESULTS, "พิมพ์หลังหมดเวลา");
            Locator way = page.locator(STATE + "[data-state=failed] a");
            way.waitFor();
            visit.check("401");
            way.click();
            visit.logIn(OFFICER);

            assertThat(page.url()).contains("/measures/2");
            page.locator(STATE + "[data-state=saved]").waitFor();
            page.reload();
            assertThat(page.inputValue(RESULTS)).isEqualTo("พิมพ์หลังหมดเวลา");
        }
    }

    @Test
    void letsThePersonChooseBetweenTheirsAndMine() {
        try (Visit mine = open(3);
                Visit theirs = open(3)) {
            theirs.page().fill(RESULTS, "ของเพื่อนร่วมงาน");
            theirs.page().locator(STATE + "[data-state=saved]").waitFor();
            mine.page().fill(RESULTS, "ของฉัน");
            Locator clash = mine.page().locator(".clash");
            clash.waitFor();
            assertThat(clash.textContent()).contains("ของเพื่อนร่วมงาน", "เจ้าหน้าที่");
            mine.check("409");
            clash.locator("button").first().click();
            mine.page().locator(STATE + "[data-state=saved]").waitFor();

            theirs.page().reload();
            assertThat(theirs.page().inputValue(RESULTS)).isEqualTo("ของฉัน");
        }
    }

    private Visit open(int measure) {
        return browsers.visit(OFFICER, "/plans/2568/measures/" + measure, 390, 844);
    }
}
