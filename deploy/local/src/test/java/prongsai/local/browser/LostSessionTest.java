package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The login runs out while a page stands open: whatever is pressed then leads to the login and back to the same page, and is
 * done there; for somebody else who logs in it is not.
 */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class LostSessionTest {
    private static final String OFFICER = "phiman.officer";
    private static final String MEASURE = "/plans/2568/measures/3";

    private final Browsers browsers;

    LostSessionTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void aTickOnTheHomePageIsDoneAfterTheLogin() {
        try (Visit visit = browsers.visit(OFFICER, "/work?mine=all", 390, 844)) {
            Page page = visit.page();
            Locator open = page.locator(".task button.tick[value=done]").first();
            String tick = open.getAttribute("id");
            lose(visit);
            open.click();
            logInAgain(visit, OFFICER, "/work");
            page.waitForURL(address -> address.contains("notice=done") && !address.contains("unsaved"));
            assertThat(page.locator("#" + tick + "[value=done]").count()).isZero();
            visit.check("401");
        }
    }

    @Test
    void aTickOnAMeasuresPageIsDoneAfterTheLogin_andATickWithADateAndANoteToo() {
        try (Visit visit = browsers.visit(OFFICER, MEASURE, 1366, 768)) {
            Page page = visit.page();
            String task =
                    page.locator(".task:has(button.tick[value=done])").first().getAttribute("id");
            lose(visit);
            page.locator("#" + task + " button.tick").click();
            logInAgain(visit, OFFICER, MEASURE);
            page.locator("#" + task + " button.tick[value=undo]").waitFor();
            assertThat(page.locator("#" + task + " .by").textContent()).contains("โดย", "เจ้าหน้าที่");
            visit.check();

            page.locator("#" + task + " details.menu-inline summary").click();
            page.locator("#" + task + " textarea[name=note]").fill("จดไว้ก่อนหมดเวลา");
            page.locator("#" + task + " textarea[name=note] + .save-state[data-state=saved]")
                    .waitFor();
            lose(visit);
            page.locator("#" + task + " .form button[value=undo]").click();
            logInAgain(visit, OFFICER, MEASURE);
            page.locator("#" + task + " button.tick[value=done]").waitFor();
            assertThat(page.locator("#" + task).textContent()).contains("จดไว้ก่อนหมดเวลา");
            visit.forget("401");
        }
    }

    @Test
    void aNewIndicatorIsMadeOnceAfterTheLogin_andAFieldGoesOnSaving() {
        try (Visit visit = browsers.visit(OFFICER, MEASURE, 1366, 768)) {
            Page page = visit.page();
            String subject = "ร้อยละของผู้ตอบหลังหมดเวลา";
            Locator adding = page.locator("#indicators form[data-draft=add]");
            page.locator("#indicators > details > summary").click();
            adding.locator("[name=subject]").fill(subject);
            adding.locator("[name=target]").fill("80");
            lose(visit);
            adding.locator("button[value=save]").click();
            logInAgain(visit, OFFICER, MEASURE);
            page.waitForURL(address -> address.contains("notice=added"));
            assertThat(page.locator("#indicators .part:has-text('%s')".formatted(subject))
                            .count())
                    .isEqualTo(1);

            lose(visit);
            page.fill("textarea[name=outcomes]", "ผลหลังหมดเวลา");
            page.locator("textarea[name=outcomes] + .save-state a").click();
            logInAgain(visit, OFFICER, MEASURE);
            page.locator("textarea[name=outcomes] + .save-state[data-state=saved]")
                    .waitFor();
            page.reload();
            assertThat(page.inputValue("textarea[name=outcomes]")).isEqualTo("ผลหลังหมดเวลา");
            visit.check("401");
        }
    }

    @Test
    void aFileGoesOnAfterTheLogin() {
        try (Visit visit = browsers.visit(OFFICER, MEASURE, 1366, 768)) {
            Page page = visit.page();
            String task = page.locator(".task").last().getAttribute("id");
            page.locator("#" + task + " details.menu-inline summary").click();
            lose(visit);
            page.locator("#" + task + " input[type=file]:not([capture])")
                    .setInputFiles(new FilePayload(
                            "หลังหมดเวลา.pdf",
                            "application/pdf",
                            "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("#" + task + " button:has-text('แนบหลักฐาน')").click();
            logInAgain(visit, OFFICER, MEASURE);
            page.locator("#" + task + " a.file:has-text('หลังหมดเวลา.pdf')").waitFor();
            visit.check("401");
        }
    }

    @Test
    void nothingIsDoneForSomebodyElseWhoLogsIn() {
        try (Visit visit = browsers.visit(OFFICER, MEASURE, 390, 844)) {
            Page page = visit.page();
            String task =
                    page.locator(".task:has(button.tick[value=done])").first().getAttribute("id");
            lose(visit);
            page.locator("#" + task + " button.tick").click();
            logInAgain(visit, "phiman.clerk", MEASURE);
            assertThat(page.locator("#notices").textContent()).contains("ยังไม่ได้บันทึก");
            page.locator("#" + task + " button.tick[value=done]").waitFor();
            page.reload();
            page.locator("#" + task + " button.tick[value=done]").waitFor();
            visit.check();
        }
    }

    @Test
    void aPageSaysThatNothingWasSaved_whenThereIsNoScript() {
        try (Visit visit = browsers.withoutScript(1366, 768)) {
            Page page = visit.page();
            page.navigate(browsers.url() + MEASURE);
            visit.logIn(OFFICER);
            String task =
                    page.locator(".task:has(button.tick[value=done])").first().getAttribute("id");
            page.context().clearCookies();
            page.locator("#" + task + " button.tick").click();
            logInAgain(visit, OFFICER, MEASURE);
            assertThat(page.locator("#notices").textContent()).contains("ยังไม่ได้บันทึก");
            assertThat(page.locator("#" + task + " button.tick").getAttribute("value"))
                    .isEqualTo("done");
        }
    }

    @Test
    void aPageThatSaysWhatWentWrongKeepsThePersonAndTheWaysOn() {
        try (Visit visit = browsers.visit(OFFICER, "/work", 390, 844)) {
            Page page = visit.page();
            for (String path : new String[] {"/no-such-page", "/plans/2568/measures/999", "/register"}) {
                page.navigate(browsers.url() + path);
                assertThat(page.locator(".stop h1").count()).as(path).isEqualTo(1);
                assertThat(page.locator("header .menu").last().textContent())
                        .as(path)
                        .contains("ออกจากระบบ");
                assertThat(page.locator("nav.nav a[href='/work']").count())
                        .as(path)
                        .isEqualTo(1);
                visit.check("Failed to load resource");
            }
        }
    }

    @Test
    void aStepIsAddedAndAMeasureMovedAfterTheLogin() {
        String path = "/plans/2568/structure";
        try (Visit visit = browsers.visit(OFFICER, path, 390, 844)) {
            Page page = visit.page();
            String measure = page.locator("ol[data-order=measure] > li").first().getAttribute("data-item");
            String parts = "#steps-" + measure;
            page.locator(parts + " > summary").click();
            page.locator(parts + " > .row > details > summary").first().click();
            Locator adding = page.locator(parts + " form[data-draft=add]");
            adding.locator("[name=text]").fill("ขั้นตอนหลังหมดเวลา");
            lose(visit);
            adding.locator("button.btn").last().click();
            logInAgain(visit, OFFICER, path);
            page.locator(parts + " [id^=named-]:has-text('ขั้นตอนหลังหมดเวลา')").waitFor();
            assertThat(page.locator(parts + " [id^=named-]:has-text('ขั้นตอนหลังหมดเวลา')")
                            .count())
                    .isEqualTo(1);

            lose(visit);
            page.locator("#down-" + measure).click();
            logInAgain(visit, OFFICER, path);
            page.locator("ol[data-order=measure] > li:nth-child(2)[data-item='%s']".formatted(measure))
                    .waitFor();
            page.locator("#up-" + measure).click();
            page.locator("ol[data-order=measure] > li:nth-child(1)[data-item='%s']".formatted(measure))
                    .waitFor();
            visit.check("401");
        }
    }

    @Test
    void anAgreementIsSignedAfterTheLogin() {
        String path = "/plans/2568/measures/6";
        try (Visit visit = browsers.visit(OFFICER, path, 1366, 768)) {
            Page page = visit.page();
            page.selectOption("#kind-of", "agreements");
            page.locator("#kind-of + .save-state[data-state=saved]").waitFor();
            page.reload();
            page.locator("#agreements > details > summary").click();
            Locator adding = page.locator("#agreements form[data-draft=add]");
            adding.locator("[name=superior]").fill("นายกหลังหมดเวลา");
            adding.locator("[name=subordinate]").fill("ปลัดหลังหมดเวลา");
            lose(visit);
            adding.locator("button.btn").last().click();
            logInAgain(visit, OFFICER, path);
            Locator made = page.locator("#agreements tbody tr:has-text('นายกหลังหมดเวลา')");
            made.waitFor();

            made.locator("summary").first().click();
            made.locator("[name=signedOn]").fill("15/1/2568");
            lose(visit);
            made.locator("button[value=sign]").click();
            logInAgain(visit, OFFICER, path);
            page.locator("#agreements tbody tr:has-text('นายกหลังหมดเวลา'):has-text('ลงนาม 15 ม.ค. 2568')")
                    .waitFor();
            visit.check("401");
        }
    }

    /** As when the gateway forgot it: the browser still has its cookie, and Keycloak still knows who it is. */
    @Test
    void aTickIsDoneWithoutAnotherPassword_whenTheSessionEndedAtTheGatewayAlone() throws Exception {
        try (Visit visit = browsers.visit(OFFICER, "/work?mine=all", 1366, 768)) {
            Page page = visit.page();
            Locator open = page.locator(".task button.tick[value=done]").first();
            String tick = open.getAttribute("id");
            endAtGateway(page);
            open.click();
            page.waitForURL(address -> address.contains("notice=done") && !address.contains("unsaved"));
            assertThat(page.locator("#" + tick + "[value=done]").count()).isZero();
            visit.check("401");
        }
    }

    private void endAtGateway(Page page) throws Exception {
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(browsers.url() + "/logout"))
                                            .header("Cookie", cookies)
                                            .header("Origin", browsers.url())
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isBetween(300, 399);
        }
    }

    private static void lose(Visit visit) {
        visit.page().context().clearCookies();
    }

    private void logInAgain(Visit visit, String account, String path) {
        visit.page().locator("input[name=username]").waitFor();
        visit.logIn(account);
        assertThat(visit.page().url()).contains(path);
    }
}
