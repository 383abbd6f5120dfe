package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.local.LocalStack;
import prongsai.local.keycloak.RealmAtWork;
import tools.jackson.databind.JsonNode;

/**
 * What a person does about their own account, from the link that our pages show: a new password, codes from an app, a login
 * with both; and what an administrator does when the phone is lost.
 */
@ExtendWith(RunningStack.class)
class AccountTest {
    private static final String NEW_PASSWORD = "รหัสผ่านใหม่-%s";

    private final Browsers browsers;
    private final RealmAtWork realm;

    AccountTest(Browsers browsers, LocalStack stack) {
        this.browsers = browsers;
        this.realm = new RealmAtWork(stack);
    }

    @ParameterizedTest
    @CsvSource({"parai.publisher, 1366, 768", "donnanghong.officer, 390, 844"})
    void aPersonChangesThePassword_andLogsInWithCodesFromAnApp(String account, int width, int height)
            throws InterruptedException {
        String password = NEW_PASSWORD.formatted(width);
        OneTimeCode app;
        try (Visit visit = browsers.visit(width, height)) {
            visit.page().navigate(browsers.url());
            visit.logIn(account);
            openSecurity(visit);
            changePassword(visit, password);
            app = setUpApp(visit);
            seesNameButCannotChangeIt(visit.page(), account);
            visit.page().locator("[data-testid=referrer-link]").click();
            visit.page().waitForURL(browsers.url() + "/**");
            visit.logOut();
        }
        try (Visit visit = browsers.visit(width, height)) {
            Page page = visit.page();
            page.navigate(browsers.url() + "/login");
            takesPasswordManagers(page, Map.of("username", "username", "password", "current-password"));
            assertThat(page.locator("main a[href='" + browsers.url() + "/']").count())
                    .isEqualTo(1);
            type(page, account, "demo");
            visit.check();
            assertThat(page.locator("#input-error-username").textContent())
                    .contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง");
            type(page, account, password);
            assertThat(page.locator("label[for=otp]").textContent()).contains("รหัสใช้ครั้งเดียว");
            takesPasswordManagers(page, Map.of("otp", "one-time-code"));
            visit.check();
            page.fill("#otp", wrong(app));
            page.locator("[type=submit]").click();
            assertThat(page.locator("#input-error-otp").textContent()).contains("รหัสใช้ครั้งเดียวไม่ถูกต้อง");
            page.fill("#otp", app.next());
            page.locator("[type=submit]").click();
            page.waitForURL(browsers.url() + "/work**");
            visit.logOut();
        }
        losesThePhone(account);
        try (Visit visit = browsers.visit(width, height)) {
            visit.page().navigate(browsers.url() + "/login");
            type(visit.page(), account, password);
            visit.page().waitForURL(browsers.url() + "/work**");
        }
    }

    private void openSecurity(Visit visit) {
        Page page = visit.page();
        page.navigate(browsers.url() + "/accounts");
        visit.check();
        page.locator("a:has-text('รหัสผ่านและความปลอดภัย')").click();
        page.locator("h1:has-text('รหัสผ่านและรหัสใช้ครั้งเดียว')").waitFor();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("th");
        visit.check();
    }

    private static void changePassword(Visit visit, String password) {
        Page page = visit.page();
        page.locator("[data-testrole=update]").click();
        takesPasswordManagers(page, Map.of("password-new", "new-password", "password-confirm", "new-password"));
        visit.check();
        page.fill("#password-new", "สั้นไป");
        page.fill("#password-confirm", "สั้นไป");
        page.locator("[type=submit]").first().click();
        assertThat(page.locator(".kc-feedback-text").textContent()).contains("ต้องยาวอย่างน้อย 10 ตัวอักษร");
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.locator("[type=submit]").first().click();
        page.locator("[data-testid='otp/create']").waitFor();
    }

    private static OneTimeCode setUpApp(Visit visit) {
        Page page = visit.page();
        page.locator("[data-testid='otp/create']").click();
        page.locator("#mode-manual").click();
        takesPasswordManagers(page, Map.of("totp", "one-time-code"));
        OneTimeCode app = OneTimeCode.of(page.locator("#kc-totp-secret-key").textContent());
        page.fill("#totp", app.at(Instant.now()));
        page.fill("#userLabel", "โทรศัพท์ของฉัน");
        page.locator("[type=submit]").first().click();
        page.locator("main :text('โทรศัพท์ของฉัน')").first().waitFor();
        return app;
    }

    private void seesNameButCannotChangeIt(Page page, String account) throws InterruptedException {
        JsonNode person = realm.asked("/users?exact=true&username=" + account).path(0);
        page.evaluate("document.querySelector(\"a[href*='/account/?']\").click()");
        for (String field : new String[] {"username", "firstName", "lastName"}) {
            Locator input = page.locator("#" + field);
            input.waitFor();
            assertThat(input.inputValue()).isEqualTo(person.path(field).asString());
            assertThat(input.isEditable()).as(field).isFalse();
        }
        assertThat(page.locator("#email").isEditable()).isTrue();
    }

    /** A program may fill in what belongs there, and whoever copies it may paste it. */
    private static void takesPasswordManagers(Page page, Map<String, String> fields) {
        fields.forEach((id, use) -> {
            Locator field = page.locator("#" + id);
            field.waitFor();
            assertThat(field.getAttribute("autocomplete")).as(id).isEqualTo(use);
            assertThat(
                            (Boolean)
                                    field.evaluate(
                                            "field => field.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true}))"))
                    .as("may be pasted into: " + id)
                    .isTrue();
        });
    }

    private static void type(Page page, String account, String password) {
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", password);
        page.locator("[type=submit]").click();
        page.waitForLoadState();
    }

    /** Six digits that no app shows about now. */
    private static String wrong(OneTimeCode app) {
        return app.at(Instant.EPOCH);
    }

    private void losesThePhone(String account) throws InterruptedException {
        String user = "/users/"
                + realm.asked("/users?exact=true&username=" + account)
                        .path(0)
                        .path("id")
                        .asString();
        for (JsonNode credential : realm.asked(user + "/credentials")) {
            if (credential.path("type").asString().equals("otp")) {
                assertThat(realm.admin(
                                        "DELETE",
                                        user + "/credentials/"
                                                + credential.path("id").asString(),
                                        "")
                                .statusCode())
                        .isEqualTo(204);
            }
        }
    }
}
