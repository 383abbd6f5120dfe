package prongsai.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;

class AccountPagesTest extends GatewayTest {
    @Test
    void showsWhomTheSystemTakesThePersonFor() {
        Browser browser = browserOf(Account.clerk());
        Answer page = browser.open("/accounts");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("ปลัด นาเลียง", "lao-6480709", "เจ้าหน้าที่ · ปลัด", "องค์กรปกครองส่วนท้องถิ่น")
                .contains("href=\"" + keycloak.issuer()
                        + "/account/account-security/signing-in?referrer=prongsai-gateway\"")
                .contains("<form class=\"actions\" method=\"post\" action=\"/logout\">")
                .doesNotContain("style=", "onclick", "??");

        browser.setCookie("lang", "en");
        assertThat(browser.open("/accounts").body()).contains("My account", "Local administrative organization");
    }

    @Test
    void showsTheNameOfTheBody_whenTheTokenHasIt() {
        Browser browser = browserOf(Account.ofNamedBody("อบต.นาเลียง อ.นาแก จ.นครพนม"));
        assertThat(browser.open("/accounts").body())
                .contains("อบต.นาเลียง อ.นาแก จ.นครพนม")
                .doesNotContain("lao-6480709");
    }

    @Test
    void leadsAreaStaffToAnotherYearByTheParameterThatTheOverviewReads() {
        assertThat(browserOf(Account.provinceOfficer()).open("/accounts").body())
                .containsPattern("href=\"/overview\\?fy=25[0-9]{2}\"")
                .doesNotContain("/overview?fiscalYear=");
    }

    @Test
    void asksForLogin_whenNobodyHasLoggedIn() {
        assertThat(browser().open("/accounts").status()).isEqualTo(302);
    }
}
