package prongsai.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.FakeService.Seen;
import prongsai.gateway.testing.GatewayTest;

class RefreshTest extends GatewayTest {
    private static final int AT_ONCE = 20;

    /** A session whose token is too old for the next request. */
    private Browser withOldToken(Account account) {
        keycloak.tokensLive(Duration.ofSeconds(5));
        Browser browser = browserOf(account);
        keycloak.tokensLive(Duration.ofMinutes(5));
        return browser;
    }

    @Test
    void asksKeycloakOnce_whenManyRequestsOfASessionFindTheTokenTooOld() throws Exception {
        Browser browser = withOldToken(Account.clerk());
        keycloak.takes(Duration.ofMillis(300));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> requests = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                requests.add(() -> browser.open("/work"));
            }
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        }

        assertThat(keycloak.refreshes()).isEqualTo(1);
        assertThat(measures.seen()).hasSize(AT_ONCE);
        assertThat(measures.seen().stream().map(seen -> seen.header("Authorization")))
                .containsOnly(measures.seen().getFirst().header("Authorization"));
        browser.open("/work");
        assertThat(keycloak.refreshes()).isEqualTo(1);
    }

    @Test
    void asksForEachSession_whenTwoSessionsHaveOldTokens() {
        Browser one = withOldToken(Account.clerk());
        Browser two = withOldToken(Account.clerk());
        one.open("/work");
        two.open("/work");
        assertThat(keycloak.refreshes()).isEqualTo(2);
        assertThat(measures.seen().stream().map(seen -> seen.header("Authorization")))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotAskKeycloak_whenThePathIsOpen() {
        Browser browser = withOldToken(Account.clerk());
        assertThat(browser.open("/public/x").status()).isEqualTo(200);
        assertThat(keycloak.refreshes()).isZero();
    }

    @Test
    void endsTheSessionAndLeadsBackToTheSamePage_whenTheRefreshIsRefused() {
        Account clerk = Account.clerk();
        Browser browser = withOldToken(clerk);
        keycloak.endsAllLogins();

        Answer refused = browser.open("/plans/2568?q=1");
        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.location()).isEqualTo("/plans/2568?q=1");
        assertThat(browser.cookies()).isEmpty();

        Answer toLogin = browser.open(refused.location());
        assertThat(toLogin.location()).isEqualTo("/oauth2/authorization/keycloak");
        Answer back = browser.typePassword(clerk, browser.open(toLogin.location()));
        assertThat(back.location()).isEqualTo("/plans/2568?q=1");
        assertThat(measures.seen()).isEmpty();
    }

    @Test
    void answers401_whenTheRefreshForAProgramOfThePageIsRefused() {
        Browser browser = withOldToken(Account.clerk());
        keycloak.endsAllLogins();
        assertThat(browser.send(HttpMethod.GET, "/api/measures/v1/plans/2568", headers -> {})
                        .status())
                .isEqualTo(401);
        assertThat(browser.open("/work").location()).isEqualTo("/oauth2/authorization/keycloak");
    }

    @Test
    void goesOnWithTheOldToken_whenKeycloakIsDownAndTheTokenStillLives() {
        keycloak.tokensLive(Duration.ofSeconds(20));
        Browser browser = browserOf(Account.clerk());
        keycloak.breaksDown();
        assertThat(browser.open("/work").status()).isEqualTo(200);
        assertThat(keycloak.refreshes()).isEqualTo(1);
    }

    @Test
    void keepsTheSession_whenKeycloakIsDownAndTheTokenIsDead() {
        keycloak.tokensLive(Duration.ZERO);
        Browser browser = browserOf(Account.clerk());
        keycloak.breaksDown();
        // Spring gives even such a token one second to live.
        await().until(() -> browser.open("/work").status() == 503);
        assertThat(browser.open("/work").body()).contains("เข้าสู่ระบบไม่ได้ชั่วคราว");

        keycloak.worksAgain();
        assertThat(browser.open("/work").status()).isEqualTo(200);
    }

    @Test
    void showsTheNewRoles_whenTheyChangedSinceTheLogin() {
        Account clerk = Account.clerk();
        Browser browser = withOldToken(clerk);
        keycloak.changes(clerk.withRoles("publisher"));
        assertThat(browser.open("/accounts").body()).contains("ผู้เผยแพร่").doesNotContain("ปลัด<");
    }

    @Test
    void endsTheSession_whenTheAccountLostItsBody() {
        Account clerk = Account.clerk();
        Browser browser = withOldToken(clerk);
        keycloak.changes(new Account(clerk.subject(), clerk.name(), Map.of(), clerk.roles()));
        assertThat(browser.open("/work").status()).isEqualTo(302);
        assertThat(browser.cookies()).isEmpty();
        assertThat(measures.seen()).map(Seen::uri).isEmpty();
    }
}
