package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.local.LocalStack;
import prongsai.local.Options;
import prongsai.local.Progress;

/** The last day of a fiscal year and the first of the next, each on a stack of its own. */
@EnabledIfSystemProperty(
        named = "prongsai.days",
        matches = "true",
        disabledReason = "starts two whole stacks, which takes some four minutes: by command, -Dprongsai.days=true")
class TurnOfTheYearTest {
    private static final int PORT = 18400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2026-09-30, 2569, 2570, 1, วันนี้", "2026-10-01, 2570, 2569, 0, อีก"})
    void theHomeIsOfTheDaysYear(LocalDate day, String year, String other, int overdue, String due)
            throws InterruptedException {
        Options options = Options.in(folder).withPort(PORT).on(day);
        try (LocalStack stack = LocalStack.start(options, new Progress(System.out));
                Browsers browsers = new Browsers(stack.url());
                Visit visit = browsers.visit("nakae.officer", "/work", 390, 844)) {
            Page page = visit.page();
            assertThat(page.locator("header .pick").first().textContent())
                    .contains(year)
                    .doesNotContain(other);
            assertThat(page.locator(".task").count()).isPositive();
            // The demo leaves one task of the year late; what is due on the day itself is not, and last year's are not
            // here.
            assertThat(page.locator(".task:has-text('เกินมา')").count()).isEqualTo(overdue);
            assertThat(page.locator(".task .tail:has-text('" + due + "')").count())
                    .isPositive();
            visit.check();
        }
    }
}
