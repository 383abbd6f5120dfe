package prongsai.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;

class LoginTest extends GatewayTest {
    private static final String AUTH = "/protocol/openid-connect/auth?";

    @Test
    void comesBackToTheSamePage_whenItWasOpenedWithoutLogin() {
        Browser browser = browser();

        Answer page = browser.open("/plans/2568?q=%E0%B8%81");
        assertThat(page.status()).isEqualTo(302);
        Answer toKeycloak = browser.open(page.location());
        assertThat(toKeycloak.location()).startsWith(keycloak.issuer() + AUTH);
        Answer back = browser.typePassword(Account.clerk(), toKeycloak);

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.location()).isEqualTo("/plans/2568?q=%E0%B8%81");
        assertThat(browser.open(back.location()).body()).isEqualTo("ok");
    }

    @Test
    void leadsToTheWorkOfTheLevel_whenTheFirstPageIsOpened() {
        assertThat(browserOf(Account.clerk()).open("/").location()).isEqualTo("/work");
        assertThat(browserOf(Account.provinceOfficer()).open("/").location()).isEqualTo("/overview");
    }

    @Test
    void theFrontDoorIsOpen_andSaysWhatStandsBehindIt() {
        Answer front = browser().open("/");
        assertThat(front.status()).isEqualTo(200);
        assertThat(front.body()).contains("action=\"/public\"", "href=\"/login\"", "href=\"/verify\"");
    }

    @Test
    void nobodyLogsInToBeToldThatThereIsNoSuchPage() {
        Answer none = browser().open("/no-such-page");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).contains("href=\"/login\"");
        assertThat(browser().open("/plans/2568").status()).as("a page there is").isEqualTo(302);
        assertThat(browser().open("/accounts").status())
                .as("one of the gateway's own")
                .isEqualTo(302);
    }

    @Test
    void provesItselfWithPkce_whenItTradesTheCode() throws Exception {
        Browser browser = browser();
        Answer toKeycloak = browser.open("/oauth2/authorization/keycloak");
        var asked = UriComponentsBuilder.fromUriString(toKeycloak.location())
                .build()
                .getQueryParams();
        browser.typePassword(Account.clerk(), toKeycloak);

        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(keycloak.lastCodeRequest().get("code_verifier").getBytes(StandardCharsets.US_ASCII));
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        assertThat(keycloak.lastCodeRequest().get("redirect_uri"))
                .isEqualTo(PUBLIC_URL + "/login/oauth2/code/keycloak");
    }

    @Test
    void asksForTheLanguageOfThePages_whenItLeadsToKeycloak() {
        Browser browser = browser();
        assertThat(browser.open("/oauth2/authorization/keycloak").location()).contains("ui_locales=th");
        browser.setCookie("lang", "en");
        assertThat(browser.open("/oauth2/authorization/keycloak").location()).contains("ui_locales=en");
    }

    @Test
    void givesTheBrowserNothingButASessionCookie_whenLoggedIn() {
        Browser browser = browser();
        Answer toKeycloak = browser.open("/oauth2/authorization/keycloak");
        String before = browser.cookies().get("prongsai");
        Answer back = browser.typePassword(Account.clerk(), toKeycloak);

        assertThat(browser.cookies()).containsOnlyKeys("prongsai");
        assertThat(browser.cookies().get("prongsai")).isNotEqualTo(before).hasSizeLessThan(64);
        assertThat(back.headers().getFirst("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void refusesWithAPage_whenTheAccountHasNoBody() {
        Browser browser = browser();
        Answer back = browser.logIn(Account.withoutBody());

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.body()).contains("บัญชีนี้ยังใช้งานไม่ได้");
        assertThat(browser.open("/work").status()).isEqualTo(302);
        assertThat(measures.seen()).isEmpty();
    }

    @Test
    void refuses_whenTheAnswerIsNotForThisBrowser() {
        Browser victim = browser();
        victim.open("/oauth2/authorization/keycloak");
        Answer back = victim.open("/login/oauth2/code/keycloak?code=stolen&state=other");

        assertThat(back.status()).isEqualTo(400);
        assertThat(back.body()).contains("หมดเวลาเข้าสู่ระบบ");
    }

    @Test
    void beginsAgain_whenTheLoginPageStoodOpenForTooLong() {
        Browser browser = browser();
        Answer toKeycloak = browser.open("/oauth2/authorization/keycloak");
        String state = UriComponentsBuilder.fromUriString(toKeycloak.location())
                .build()
                .getQueryParams()
                .getFirst("state");
        Answer back = browser.open(
                "/login/oauth2/code/keycloak?error=temporarily_unavailable&error_description=authentication_expired&state="
                        + state);
        assertThat(back.location()).isEqualTo("/oauth2/authorization/keycloak");
    }

    @Test
    void saysThatLoginIsNotAvailable_whenKeycloakIsDown() {
        Browser browser = browser();
        Answer toKeycloak = browser.open("/oauth2/authorization/keycloak");
        keycloak.breaksDown();
        Answer back = browser.typePassword(Account.clerk(), toKeycloak);

        assertThat(back.status()).isEqualTo(503);
        assertThat(back.body()).contains("เข้าสู่ระบบไม่ได้ชั่วคราว");
        assertThat(browser().open("/public/x").status()).isEqualTo(200);
    }

    @Test
    void answers401_whenAProgramHasNoLogin() {
        Answer api = browser().open("/api/measures/v1/plans/2568");
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api.headers().getFirst("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(api.body()).contains("urn:prongsai:problem:unauthenticated");

        Answer script = browser().send(HttpMethod.GET, "/work", headers -> headers.setAccept(List.of(MediaType.ALL)));
        assertThat(script.status()).isEqualTo(401);
    }

    @Test
    void opensTheWholePageAgain_whenHtmxAsksForAPartWithoutLogin() {
        Answer part = browser().send(HttpMethod.GET, "/plans/2568/part", headers -> {
            headers.set("HX-Request", "true");
            headers.set("HX-Current-URL", PUBLIC_URL + "/plans/2568?x=1");
        });
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.headers().getFirst("HX-Redirect")).isEqualTo("/plans/2568?x=1");

        Answer foreign = browser().send(HttpMethod.GET, "/plans/2568/part", headers -> {
            headers.set("HX-Request", "true");
            headers.set("HX-Current-URL", "http://localhost:8080.evil.example/");
        });
        assertThat(foreign.headers().getFirst("HX-Redirect")).isEqualTo("/");
    }

    @Test
    void leadsAFormBackToItsPage_whichSaysThatNothingWasSaved() {
        assertThat(sentFrom(PUBLIC_URL + "/plans/2568/measures/1?x=%E0%B8%81#task")
                        .location())
                .isEqualTo("/plans/2568/measures/1?x=%E0%B8%81&unsaved=1");
        assertThat(sentFrom(PUBLIC_URL + "//evil.example/a").location())
                .as("no other server")
                .isEqualTo("/evil.example/a?unsaved=1");
        for (String elsewhere : new String[] {"http://localhost:8080.evil.example/a", "%%"}) {
            assertThat(sentFrom(elsewhere).status()).as(elsewhere).isEqualTo(401);
        }
    }

    private Answer sentFrom(String page) {
        return browser().send(HttpMethod.POST, "/plans/tasks/x", headers -> {
            headers.setAccept(List.of(MediaType.TEXT_HTML));
            headers.set("Referer", page);
        });
    }

    @Test
    void showsOpenPathsWithoutLogin() {
        assertThat(browser().open("/public/lao/2568").status()).isEqualTo(200);
        assertThat(browser().open("/verify/abc").status()).isEqualTo(200);
        assertThat(browser().open("/assets/none.css").status()).isEqualTo(404);
    }
}
