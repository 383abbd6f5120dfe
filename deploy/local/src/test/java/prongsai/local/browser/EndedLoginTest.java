package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.local.LocalStack;
import prongsai.local.keycloak.RealmAtWork;

/**
 * The login ends on the servers' side while a page stands open, and its cookies stay: whoever keeps the accounts ended it at
 * Keycloak. What is pressed then is done after the next login, on the pages of every service.
 */
@ExtendWith(RunningStack.class)
class EndedLoginTest {
    private static final String OFFICER = "mukdahan.officer";
    private static final String PUBLISHER = "mukdahan.publisher";
    private static final String REPORT = "/reports/2568";

    private final Browsers browsers;
    private final RealmAtWork realm;

    EndedLoginTest(Browsers browsers, LocalStack stack) {
        this.browsers = browsers;
        this.realm = new RealmAtWork(stack);
    }

    @Test
    void aTickIsDoneAfterTheNextLogin() throws InterruptedException {
        try (Visit visit = browsers.visit(OFFICER, "/work?mine=all", 390, 844)) {
            Page page = visit.page();
            Locator open = page.locator(".task button.tick[value=done]").first();
            String tick = open.getAttribute("id");
            end(OFFICER);
            open.click();
            logInAgain(visit, OFFICER, "/work");
            page.waitForURL(address -> address.contains("notice=done") && !address.contains("unsaved"));
            assertThat(page.locator("#" + tick + "[value=done]").count()).isZero();
            visit.check("401");
        }
    }

    @Test
    void aReportIsMadePublishedAndWithdrawnAfterTheNextLogin() throws InterruptedException {
        try (Visit visit = browsers.visit(PUBLISHER, REPORT, 1366, 768)) {
            Page page = visit.page();
            press(visit, "form[action='/reports/2568'] button");
            page.locator("form[action='/reports/2568/1/publish']").waitFor();
            press(visit, "form[action$='/1/publish'] button");
            page.locator("form[action='/reports/2568/1/withdraw']").waitFor();
            press(visit, "form[action$='/1/withdraw'] button");
            page.locator(".head .tag:has-text('ถอน')").waitFor();
            assertThat(page.locator(".paper-side li a[href*='version=']").count())
                    .as("versions, each made once")
                    .isEqualTo(1);
            visit.check("401");
        }
    }

    /** A page that is opened goes to the login, and from there to itself. */
    @Test
    void aPageComesAfterTheNextLogin() throws InterruptedException {
        try (Visit visit = browsers.visit(OFFICER, "/work", 1366, 768)) {
            end(OFFICER);
            visit.page().navigate(browsers.url() + "/plans/2568?x=1");
            logInAgain(visit, OFFICER, "/plans/2568?x=1");
            visit.check();
        }
    }

    private void press(Visit visit, String button) throws InterruptedException {
        end(PUBLISHER);
        visit.page().locator(button).click();
        logInAgain(visit, PUBLISHER, REPORT);
    }

    /** By whoever keeps the accounts; Keycloak tells the gateway. */
    private void end(String account) throws InterruptedException {
        String id = realm.asked("/users?exact=true&username=" + account)
                .path(0)
                .path("id")
                .asString();
        assertThat(realm.admin("POST", "/users/%s/logout".formatted(id), "").statusCode())
                .isEqualTo(204);
        assertThat(realm.asked("/users/%s/sessions".formatted(id)).size()).isZero();
    }

    private static void logInAgain(Visit visit, String account, String path) {
        visit.page().locator("input[name=username]").waitFor();
        visit.logIn(account);
        assertThat(visit.page().url()).contains(path);
    }
}
