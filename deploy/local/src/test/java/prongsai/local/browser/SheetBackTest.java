package prongsai.local.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan goes out as a sheet and back, and what was just done is taken back where the hand is; at both sizes. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class SheetBackTest {
    private static final String OFFICER = "phiman.officer";
    private static final String PLAN = """
            row,measure,step,text,units,quarters,frequency
            measure,1,,จัดทำคู่มือ,กองคลัง,1,
            step,1,1,ประชุมครั้งแรก,,,once
            """;

    private final Browsers browsers;

    SheetBackTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, 2573", "390, 844, 2574"})
    void anEditedSheetIsShownTakenAndUndone(int width, int height, int year) {
        String sheet = "/plans/%d/sheet".formatted(year);
        try (Visit visit = browsers.visit(OFFICER, sheet, width, height)) {
            Page page = visit.page();
            send(page, PLAN);
            page.locator("form[action$='/confirm'] button.main").click();
            page.waitForURL(url -> url.contains("notice=imported"));

            page.navigate(browsers.url() + sheet);
            visit.check();
            assertThat(page.locator("a[href$='/tasks.xlsx']").first().isVisible())
                    .isTrue();
            String out = page.context()
                    .request()
                    .get(browsers.url() + "/api/measures/v1/plans/%d.csv".formatted(year))
                    .text();
            send(page, out.replace("ประชุมครั้งแรก", "ประชุมทุกกอง") + "สรุปผล,,1,,จัดทำแล้ว\r\n");
            page.waitForURL(url -> url.contains("/returned/"));
            visit.check();
            assertThat(page.locator("main").textContent())
                    .contains("ต่างจากแผน 2 จุด", "ประชุมครั้งแรก", "ประชุมทุกกอง", "จัดทำแล้ว");
            assertThat(page.locator("input[name=take]").first().isChecked()).isTrue();
            page.locator("form[action$='/take'] button.main").click();
            page.waitForURL(url -> url.contains("notice=sheet-taken"));
            visit.check();
            assertThat(step(visit, year)).isEqualTo("ประชุมทุกกอง");

            page.locator("form[action^='/plans/deleted/'] button").first().click();
            page.locator("#structure:has-text('ประชุมครั้งแรก')").waitFor();
            assertThat(step(visit, year)).isEqualTo("ประชุมครั้งแรก");
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, 2563", "390, 844, 2564"})
    void aSignatureAndADeletionAreTakenBackBesideThem(int width, int height, int year) {
        try (Visit visit = browsers.visit(OFFICER, "/plans/%d/sheet".formatted(year), width, height)) {
            Page page = visit.page();
            send(page, PLAN.replace("จัดทำคู่มือ", "ข้อตกลงการปฏิบัติราชการ"));
            page.locator("form[action$='/confirm'] button.main").click();
            page.waitForURL(url -> url.contains("notice=imported"));
            page.navigate(browsers.url() + "/plans/%d/measures/1".formatted(year));
            page.selectOption("#kind-of", "agreements");
            page.locator("#agreements form[action$='/draw'] button").click();
            Locator pairs = page.locator("#agreements tbody tr");
            pairs.first().waitFor();
            int all = pairs.count();

            Locator pair = page.locator("#" + pairs.last().getAttribute("id"));
            pair.locator("summary").first().click();
            pair.locator("input[name=signedOn]").fill("1 ต.ค. " + (year - 1));
            pair.locator("button[value=sign]").click();
            Locator just = pair.locator(".just:has-text('บันทึกแล้ว')");
            just.waitFor();
            assertThat(just.evaluate("line => line.getBoundingClientRect().top < innerHeight"))
                    .as("where the hand is")
                    .isEqualTo(true);
            visit.check();
            just.locator("button").click();
            page.locator("#agreements > .just:has-text('เลิกทำแล้ว')").waitFor();
            assertThat(pair.locator(".tag").first().textContent()).contains("ยังไม่ลงนาม");

            pair.locator("summary").first().click();
            pair.locator("button[value=delete]").click();
            Locator deleted = page.locator("#agreements > .just:has-text('ลบแล้ว')");
            deleted.waitFor();
            assertThat(pairs.count()).isEqualTo(all - 1);
            visit.check();
            deleted.locator("button").click();
            page.locator("#agreements > .just:has-text('เลิกทำแล้ว')").waitFor();
            assertThat(pairs.count()).isEqualTo(all);
        }
    }

    private static void send(Page page, String csv) {
        page.setInputFiles("#file", new FilePayload("แผน.csv", "text/csv", csv.getBytes(UTF_8)));
        page.locator("form:has(#file) button.main").click();
    }

    private static String step(Visit visit, int year) {
        return visit.json("/api/measures/v1/plans/" + year)
                .at("/measures/0/steps/0/text")
                .asString();
    }
}
