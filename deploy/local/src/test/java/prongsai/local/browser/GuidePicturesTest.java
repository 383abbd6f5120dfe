package prongsai.local.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import prongsai.local.Layout;

/** Takes the pictures of the users' guide, of the pages as they are now; whoever changes such a page takes them anew. */
@EnabledIfSystemProperty(
        named = "prongsai.pictures",
        matches = "true",
        disabledReason = "writes into docs/images: by command, -Dprongsai.pictures=true")
@ExtendWith(RunningStack.class)
class GuidePicturesTest {
    /** On a page that shows them whole, on a telephone with a slow line too. */
    private static final int MOST_BYTES = 80_000;

    /** A narrow window, so that the words can still be read where the picture is shown smaller. */
    private static final int WIDTH = 840;

    private static final int HEIGHT = 600;

    private final Browsers browsers;

    GuidePicturesTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void theDaysOfAnOfficer() throws IOException {
        try (Visit visit = browsers.visit("naliang.officer", "/work?fy=2568", WIDTH, HEIGHT)) {
            Page page = visit.page();
            take(page, "home", page.locator("header.top"));
            page.navigate(browsers.url() + "/plans/2568/measures/1");
            Locator task = page.locator(".task:has(button.tick)").first();
            task.locator("summary").first().click();
            take(page, "measure", task);
        }
    }

    @Test
    void aReportIsReviewed() throws IOException {
        try (Visit visit = browsers.visit("naliang.officer", "/plans/2567/import", WIDTH, HEIGHT)) {
            Page page = visit.page();
            page.setInputFiles("#file", new FilePayload("รายงาน-2567.txt", "text/plain", WholeYearTest.report()));
            page.locator("form[action='/plans/2567/import'] button.main").click();
            page.locator("#review-progress").waitFor();
            take(page, "review", page.locator("article.compare-cell.waiting").first());
        }
    }

    @Test
    void aSheetComesBack() throws IOException {
        try (Visit visit = browsers.visit("naliang.officer", "/plans/2568/sheet", WIDTH, HEIGHT)) {
            Page page = visit.page();
            String out = page.context()
                    .request()
                    .get(browsers.url() + "/api/measures/v1/plans/2568.csv")
                    .text();
            String back = out.replace("ติดตามประเมินผลการดำเนินงาน", "ติดตามประเมินผลทุกไตรมาส")
                    + "result,,2,,จัดการเรื่องร้องเรียนได้ภายใน 15 วัน\r\n";
            page.setInputFiles("#file", new FilePayload("แผน-2568.csv", "text/csv", back.getBytes(UTF_8)));
            page.locator("form:has(#file) button.main").click();
            page.waitForURL(url -> url.contains("/returned/"));
            take(page, "sheet", page.locator("header.top"));
        }
    }

    @Test
    void theReportIsPublished() throws IOException {
        try (Visit visit = browsers.visit("naliang.clerk", "/reports/2568", WIDTH, HEIGHT)) {
            Page page = visit.page();
            take(page, "report", page.locator("header.top"));
            page.locator("form[action='/reports/2568'] button").click();
            page.locator("form[action$='/publish'] button").waitFor();
            page.locator("form[action$='/publish'] button").click();
            page.locator("a[href='/public/6480709/2568']").waitFor();
            take(page, "published", page.locator("header.top"));
        }
    }

    /** @param top what stands below the bar at the top, or that itself */
    private static void take(Page page, String name, Locator top) throws IOException {
        page.waitForLoadState();
        top.evaluate("part => scrollTo({top: part.getBoundingClientRect().top + scrollY - 130, behavior: 'instant'})");
        page.evaluate("document.fonts.ready");
        byte[] picture = FewColours.of(page.screenshot());
        assertThat(picture.length).as(name).isLessThanOrEqualTo(MOST_BYTES);
        Path file = Layout.find().root().resolve("docs/images/guide-%s.png".formatted(name));
        Files.write(file, picture);
    }
}
