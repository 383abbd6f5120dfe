package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.thai.FiscalYear;

/**
 * An office signs: the officer sends the plan, one of two heads returns it, all sign; then something changes after approval
 * and is signed again. On a laptop in Thai and on a phone in English; and the short chain of an office of two.
 */
@ExtendWith(RunningStack.class)
@ResourceLock("parai")
class ApprovalWalkTest {
    /** The fourth. */
    private static final int OF_ALL_UNITS = 3;

    private final Browsers browsers;
    private final int year =
            FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Bangkok"))).year();

    ApprovalWalkTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, th", "390, 844, en"})
    void aPlanIsReturnedOnce_signedByAll_changed_andSignedAgain(int width, int height, String language) {
        Screen screen = new Screen(width, height, language);
        as(screen, "parai.officer", this::recall);
        as(screen, "parai.officer", visit -> {
            retitle(visit);
            send(visit);
        });
        as(screen, "parai.head", visit -> sign(visit, "ตรวจแล้ว"));
        as(screen, "parai.head2", visit -> giveBack(visit, "ขอให้ระบุเดือน"));
        as(screen, "parai.officer", visit -> {
            visit.page().navigate(approval());
            assertThat(visit.page().textContent("#rounds")).contains("ขอให้ระบุเดือน");
            send(visit);
        });
        as(screen, "parai.head2", visit -> sign(visit, ""));
        as(screen, "parai.clerk", visit -> sign(visit, ""));
        as(screen, "parai.executive", visit -> sign(visit, ""));
        as(screen, "parai.officer", visit -> {
            visit.page().navigate(approval());
            visit.check();
            assertThat(visit.page().locator(".steps .now").textContent())
                    .contains(language.equals("th") ? "ดำเนินการ" : "carried out");
            String title = retitle(visit);
            visit.page().navigate(approval());
            assertThat(visit.page().locator("#changes ins").allTextContents()).anyMatch(text -> text.contains(title));
            visit.check();
            send(visit);
        });
        for (String signer : new String[] {"head", "head2", "clerk", "executive"}) {
            as(screen, "parai." + signer, visit -> sign(visit, ""));
        }
        as(screen, "parai.officer", visit -> {
            visit.page().navigate(approval());
            assertThat(visit.page().locator("#now").count()).isZero();
        });
    }

    @Test
    void anOfficeOfTwoSignsWithTheShortChain() {
        Screen screen = new Screen(390, 844, "th");
        String path = browsers.url() + "/plans/signing";
        as(screen, "parai.officer", visit -> {
            recall(visit);
            retitle(visit);
        });
        as(screen, "parai.clerk", visit -> {
            Page page = visit.page();
            page.navigate(path);
            visit.check();
            page.locator("input[value=clerk_executive]").check();
            page.locator("form[action='/plans/signing'] button").click();
            page.waitForURL(address -> address.contains("notice=saved"));
            visit.check();
            send(visit);
            sign(visit, "");
        });
        as(screen, "parai.executive", visit -> giveBack(visit, "ขอให้ทบทวน"));
        as(screen, "parai.clerk", visit -> {
            visit.page().navigate(path);
            visit.page().locator("input[value=full]").check();
            visit.page().locator("form[action='/plans/signing'] button").click();
            visit.page().waitForURL(address -> address.contains("notice=saved"));
        });
    }

    record Screen(int width, int height, String language) {}

    private void as(Screen screen, String person, Consumer<Visit> does) {
        try (Visit visit = browsers.visit(person, "/work?lang=" + screen.language(), screen.width(), screen.height())) {
            does.accept(visit);
        }
    }

    private String approval() {
        return browsers.url() + "/plans/" + year + "/approval";
    }

    private void recall(Visit visit) {
        visit.page().navigate(approval());
        visit.check();
        Locator recall = visit.page().locator("form[action$='/recall'] button");
        if (recall.count() > 0) {
            recall.click();
            visit.page().waitForURL(address -> address.contains("notice=recalled"));
            visit.check();
        }
    }

    /** Of a measure that every head signs. */
    private String retitle(Visit visit) {
        String title = "มาตรการ " + UUID.randomUUID().toString().substring(0, 6);
        Page page = visit.page();
        page.navigate(browsers.url() + "/plans/" + year + "/structure");
        Locator measure = page.locator("details.unfold:has(textarea[name=title][data-save])")
                .nth(OF_ALL_UNITS);
        measure.locator("> summary").click();
        measure.locator("details:has(textarea[name=title]) > summary").click();
        measure.locator("textarea[name=title]").fill(title);
        measure.locator("textarea[name=title]").press("Tab");
        measure.locator("textarea[name=title] + .save-state[data-state=saved]").waitFor();
        return title;
    }

    private void send(Visit visit) {
        Page page = visit.page();
        page.navigate(approval());
        page.locator("form[action$='/submission']:has(input[value=plan]) button")
                .click();
        page.waitForURL(address -> address.contains("notice=submitted"));
        visit.check();
        page.navigate(browsers.url() + "/plans/" + year);
        assertThat(page.locator("p.note a[href$='/approval']").count()).isEqualTo(1);
        visit.check();
    }

    /** From the home in two taps. */
    private void sign(Visit visit, String comment) {
        Page page = toSign(visit);
        if (!comment.isEmpty()) {
            page.fill("#comment", comment);
        }
        page.locator("form[action$='/signature'] button.main").click();
        page.waitForURL(address -> address.contains("notice=signed"));
        visit.check();
    }

    private void giveBack(Visit visit, String comment) {
        Page page = toSign(visit);
        page.fill("#comment", comment);
        page.locator("button[formaction$='/return']").click();
        page.waitForURL(address -> address.contains("notice=returned"));
        visit.check();
    }

    private Page toSign(Visit visit) {
        Page page = visit.page();
        page.navigate(browsers.url() + "/work");
        visit.check();
        Locator waiting = page.locator("#signing a");
        assertThat(waiting.boundingBox().y).as("in the first screen").isLessThan(page.viewportSize().height);
        visit.follow("#signing a");
        assertThat(page.locator("form[action$='/signature'] button.main").boundingBox().y)
                .as("in the first screen")
                .isLessThan(page.viewportSize().height);
        return page;
    }
}
