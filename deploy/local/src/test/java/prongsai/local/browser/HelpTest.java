package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help from where one is stuck: before the login too, with pictures, and whom in one's own office to ask. */
@ExtendWith(RunningStack.class)
class HelpTest {
    private static final String SHOWN = "image => image.complete && image.naturalWidth > 0";

    private final Browsers browsers;

    HelpTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theLoginLeadsToTheGuide_whosePicturesCome(int width, int height) {
        try (Visit visit = browsers.visit(width, height)) {
            Page page = visit.page();
            page.navigate(browsers.url() + "/oauth2/authorization/keycloak");
            assertThat(visit.isHere()).isFalse();
            visit.follow("a#help");
            assertThat(page.url()).isEqualTo(browsers.url() + "/help#login");
            for (Locator picture : page.locator(".guide img").all()) {
                picture.scrollIntoViewIfNeeded();
                page.waitForCondition(() -> (Boolean) picture.evaluate(SHOWN));
            }
            visit.check();
            assertThat(page.locator("a[href='/plans/contact']").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, ธุรการ โทร. 042 000 111", "390, 844, งานบุคคล โทร. 042 000 222"})
    void theOfficesContactIsSaidByItsAdministrator_andShownToItsPeople(int width, int height, String contact) {
        try (Visit visit = browsers.visit("naliang.admin", "/accounts", width, height)) {
            visit.follow("a[href='/plans/contact']");
            visit.page().fill("#contact", contact);
            visit.page().locator("form[action='/plans/contact'] button").click();
            visit.page().waitForURL(url -> url.contains("notice=saved"));
            visit.check();
        }
        try (Visit visit = browsers.visit("naliang.officer", "/work", width, height)) {
            visit.follow("a#help");
            assertThat(visit.page().locator("#said").textContent()).contains(contact);
            visit.check();
        }
    }
}
