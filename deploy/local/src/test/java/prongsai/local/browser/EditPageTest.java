package prongsai.local.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which a plan is changed and its work said: short enough for a phone, and each control called by what it is of. */
@ExtendWith(RunningStack.class)
class EditPageTest {
    private static final String OFFICER = "naliang.officer";
    private static final String PLAN = "/plans/2568";

    /** What each is called: the texts that it names. */
    private static final String NAMES = """
            controls => controls.map(control => control.getAttribute("aria-labelledby").split(" ")
                .map(id => document.getElementById(id).textContent.trim()).join(" "))""";

    private final Browsers browsers;

    EditPageTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theEditPageShowsMeasuresFolded_andLeadsOut(int width, int height) {
        try (Visit visit = browsers.visit(OFFICER, PLAN + "/structure", width, height)) {
            Page page = visit.page();
            visit.check();
            assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue())
                    .isLessThan(3500);
            assertThat(page.locator("details.unfold[open]").count()).isZero();
            Locator way = page.locator("main .head a.btn.main[href='" + PLAN + "']");
            assertThat(way.boundingBox().y).isLessThan(height);

            Locator measure = page.locator("ol[data-order=measure] > li").nth(1);
            Locator unfold = measure.locator("details.unfold");
            unfold.locator("> summary").focus();
            page.keyboard().press("Enter");
            Locator step = unfold.locator("li[data-item]").first();
            step.waitFor();
            visit.check();

            // What is open stays so when a step was moved, and the page comes open where it is pointed at.
            String id = step.getAttribute("data-item");
            page.locator("#down-" + id).click();
            page.locator("#at-" + id + " #up-" + id + ":not([disabled])").waitFor();
            assertThat(page.locator("details.unfold[open]").count()).isEqualTo(1);
            page.locator("#up-" + id).click();
            page.locator("#up-" + id + "[disabled]").waitFor();
            page.navigate(browsers.url() + PLAN + "/structure#measure-3");
            page.locator("ol[data-order=measure] > li:nth-child(3) details.unfold[open]")
                    .waitFor();

            page.navigate(browsers.url() + PLAN + "/structure?at=" + id);
            assertThat(page.locator("details.unfold[open] #at-" + id).count()).isEqualTo(1);
            way.click();
            page.waitForURL(browsers.url() + PLAN);
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void eachControlOfATaskIsCalledByWhatItIsOf(int width, int height) {
        try (Visit visit = browsers.visit(OFFICER, PLAN + "/measures/1", width, height)) {
            Page page = visit.page();
            List<Locator> tasks = page.locator(".task:has(details.menu-inline)").all();
            assertThat(tasks).hasSizeGreaterThan(2);
            for (Locator task : tasks.subList(0, 2)) {
                task.locator("details.menu-inline > summary").click();
                String step = task.locator("[id^=what-]").textContent().strip();
                assertThat((List<?>) task.locator("[aria-labelledby]").evaluateAll(NAMES))
                        .isEqualTo(List.of(
                                "วันที่ทำเสร็จ " + step,
                                "หมายเหตุ " + step,
                                "วันที่ของหลักฐาน " + step,
                                "ไฟล์หลักฐาน " + step));
            }
            visit.check();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void anImportThatFailsLeavesItsForm(int width, int height) {
        try (Visit visit = browsers.visit(OFFICER, "/plans/2566/import", width, height)) {
            Page page = visit.page();
            page.setInputFiles(
                    "#file", new FilePayload("รายงาน.docx", "application/octet-stream", "no report".getBytes(UTF_8)));
            page.locator("form[action='/plans/2566/import'] button.main").click();
            page.locator("form[action='/plans/2566/import'] .save-state[data-state=failed]")
                    .first()
                    .waitFor();
            assertThat(page.url()).endsWith("/plans/2566/import");
            assertThat((Number) page.evaluate("document.querySelector('#file').files.length"))
                    .isEqualTo(1);
            visit.check("status of 4");
        }
    }
}
