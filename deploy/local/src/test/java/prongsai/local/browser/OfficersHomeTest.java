package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first screen of an officer: what to do now, one tap, and the way back beside it. */
@ExtendWith(RunningStack.class)
@ResourceLock("nasinuan.officer")
class OfficersHomeTest {
    private final Browsers browsers;

    OfficersHomeTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theFirstTaskIsOnTheFirstScreen_andIsTickedAndTakenBackThere(int width, int height) {
        try (Visit visit = browsers.visit("nasinuan.officer", "/work", width, height)) {
            Page page = visit.page();
            visit.check();
            Locator tick = page.locator("button.tick").first();
            assertThat(bottom(tick)).as("without scrolling").isLessThan(height);
            assertThat(page.locator("details[open]").count())
                    .as("choosers are folded")
                    .isZero();

            Locator task = page.locator("#" + page.locator(".task").first().getAttribute("id"));
            task.locator("button.tick[value=done]").click();
            Locator just = task.locator(".just");
            just.waitFor();
            assertThat(just.textContent()).contains("เลิกทำ");
            assertThat(bottom(just)).as("where the hand is").isLessThan(height);
            visit.check();
            just.locator("button").click();
            task.locator("button.tick[value=done]").waitFor();

            page.navigate(browsers.url() + task.locator("a.title").getAttribute("href"));
            Locator there = page.locator("#" + task.getAttribute("id"));
            there.locator("button.tick[value=done]").click();
            there.locator(".just").waitFor();
            visit.check();
            there.locator("button.tick.ok").click();
            there.locator("button.tick[value=done]").waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({"photo.heic, iPhone", "แผน.doc, PDF", "เสียง.mp3, JPEG"})
    void aFileThatCannotBeIsRefusedBeforeItIsSent(String name, String said) {
        try (Visit visit = browsers.visit("nasinuan.officer", "/plans/2568/measures/1", 390, 844)) {
            Page page = visit.page();
            List<String> sent = new ArrayList<>();
            page.onRequest(request -> sent.add(request.method()));
            Locator task = page.locator("#" + page.locator(".task").first().getAttribute("id"));
            task.locator("summary").first().click();
            task.locator("input[type=file]:not([capture])")
                    .setInputFiles(new FilePayload(name, "application/octet-stream", new byte[] {1, 2, 3}));
            task.locator("button:has-text('แนบหลักฐาน')").click();
            Locator line = task.locator(".sending");
            line.locator("[role=status]:has-text('" + said + "')").waitFor();
            assertThat(line.locator("progress").count()).as("no bar").isZero();
            assertThat(sent).doesNotContain("POST", "PATCH");
            visit.check();
            line.locator("button").click();
            assertThat(line.count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void noTabIsCutOff(int width, int height) {
        try (Visit visit = browsers.visit("nasinuan.officer", "/work", width, height)) {
            for (Locator tab : visit.page().locator(".nav a").all()) {
                BoundingBox box = tab.boundingBox();
                assertThat(box.x + box.width).isLessThanOrEqualTo(width);
            }
        }
    }

    private static double bottom(Locator part) {
        BoundingBox box = part.boundingBox();
        return box.y + box.height;
    }
}
