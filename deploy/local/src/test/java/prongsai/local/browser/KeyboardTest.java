package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The main job by keyboard alone: no key but Tab, Enter, Space and what is typed, and the focus is always seen. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class KeyboardTest {
    private static final String OFFICER = "phiman.officer";
    /** More than this between two things would be no way to work. */
    private static final int MOST = 150;

    private static final String SEEN = """
            () => {
              const focused = document.activeElement;
              const box = focused.getBoundingClientRect();
              const style = getComputedStyle(focused);
              const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              return ringed && inSight ? '' : `${focused.outerHTML.slice(0, 160)} ringed=${ringed} inSight=${inSight}`;
            }""";

    private final Browsers browsers;

    KeyboardTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void theMainJobIsDoneByKeyboard() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        try (Visit visit = browsers.visit(1366, 768)) {
            Page page = visit.page();
            // From the start: asked for in the moment of the key, a slow machine opens the window first.
            page.onFileChooser(chooser -> {});
            page.navigate(browsers.url());
            enter(page, "a[href='/login']");
            page.locator("#username").waitFor();
            page.keyboard().type(OFFICER);
            tabTo(page, "#password");
            page.keyboard().type("demo");
            enter(page, "[type=submit]");
            page.waitForURL(address -> address.startsWith(browsers.url() + "/work"));

            page.navigate(browsers.url() + "/work?mine=all");
            enter(page, "a[href*='/measures/'].title");
            page.waitForURL(address -> address.contains("/measures/"));
            String measure = page.url();
            String task =
                    page.locator(".task:has(button.tick[value=done])").first().getAttribute("id");

            enter(page, "#" + task + " details.menu-inline > summary");
            tabTo(page, "#" + task + " input[name=doneOn]");
            page.keyboard().type(today.format(DateTimeFormatter.ofPattern("d/M/")) + (today.getYear() + 543));
            tabTo(page, "#" + task + " textarea[name=note]");
            page.keyboard().type("ทำด้วยแป้นพิมพ์");
            enter(page, "#" + task + " .form button[value=done]");
            page.waitForURL(address -> address.contains("notice=done"));
            page.locator("#" + task + " button.tick[value=undo]").waitFor();
            page.waitForLoadState();
            assertThat(page.locator("#" + task).textContent()).contains("ทำด้วยแป้นพิมพ์");

            enter(page, "#" + task + " details.menu-inline > summary");
            tabTo(page, "#" + task + " input[type=file]:not([capture])");
            FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
            chooser.setFiles(new FilePayload(
                    "แป้นพิมพ์.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            enter(page, "#" + task + " form.upload .actions button");
            page.locator("#" + task + " a.file:has-text('แป้นพิมพ์.pdf')").waitFor();

            tabTo(page, "#results");
            page.keyboard().press("Control+End");
            page.keyboard().type("เขียนด้วยแป้นพิมพ์");
            page.locator("#results + .save-state[data-state=saved]").waitFor();
            assertThat(page.url()).startsWith(measure.split("#")[0].split("\\?")[0]);

            page.reload();
            enter(page, "nav.nav a[href^='/reports/']");
            page.waitForURL(address -> address.contains("/reports/"));
            page.locator("main h1").waitFor();
            visit.check();
        }
    }

    private static void enter(Page page, String target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    /** Goes on to the first that is meant, and sees each that the focus comes to on the way. */
    private static void tabTo(Page page, String target) {
        for (int steps = 0; steps < MOST; steps++) {
            if ((Boolean) page.evaluate("target => document.activeElement.matches(target)", target)) {
                return;
            }
            page.keyboard().press("Tab");
            boolean onPage = (Boolean) page.evaluate("document.activeElement !== document.body");
            if (onPage) {
                assertThat((String) page.evaluate(SEEN)).isEmpty();
            }
        }
        throw new AssertionError("No way by keyboard to " + target + " on " + page.url());
    }
}
