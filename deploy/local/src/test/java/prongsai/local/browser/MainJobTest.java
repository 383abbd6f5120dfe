package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The main job as a newcomer does it, in a real Chromium against the whole stack: a clerk's office works and proves,
 * reports and publishes; the public reads; the levels above see it at once. Each page is checked for WCAG 2.1 AA and for
 * errors in the console on the way.
 */
@ExtendWith(RunningStack.class)
class MainJobTest {
    private static final int YEAR = 2568;
    private static final String NA_LIANG = "6480709";

    private final Browsers browsers;

    MainJobTest(Browsers browsers) {
        this.browsers = browsers;
    }

    /**
     * A screen, the measure that is worked on there, so that the second walk finds open tasks too, and who works and who
     * publishes: in a small office one clerk does both.
     */
    record Walk(int width, int height, int measure, String worker, String publisher) {}

    static Stream<Walk> walks() {
        return Stream.of(
                new Walk(1366, 768, 1, "naliang.clerk", "naliang.clerk"),
                new Walk(390, 844, 2, "naliang.officer", "naliang.publisher"));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void theMainJobRunsOnTheSeedReport(Walk walk) {
        int done = work(walk);
        report(walk);
        readAsThePublic(walk);
        seeFromAbove(walk, done);
    }

    /** Logs in, opens the plan and a measure, ticks with a date and a note, attaches, writes results. */
    private int work(Walk walk) {
        try (Visit visit = browsers.visit(walk.width(), walk.height())) {
            Page page = visit.page();
            page.navigate(browsers.url());
            assertThat(page.getAttribute("html", "lang")).isEqualTo("th");
            assertThat(page.content()).contains("โปร่งใส");
            visit.check();
            page.navigate(browsers.url() + "/no-such-page");
            assertThat(page.content()).doesNotContain("name=\"username\"").contains("href=\"/login\"");
            visit.forget("404");
            visit.follow("header a[href='/login']");
            visit.logIn(walk.worker());
            assertThat(page.url()).contains("/work");
            visit.check();

            page.navigate(browsers.url() + "/plans/" + YEAR);
            assertThat(page.locator("table.cards tbody tr").count()).isEqualTo(7);
            visit.check();
            int before = tasksDone(visit);

            page.navigate(browsers.url() + "/plans/%d/measures/%d".formatted(YEAR, walk.measure()));
            visit.check();
            String id = page.locator(".task:has(button.tick)").first().getAttribute("id");
            Locator task = page.locator("#" + id);
            task.locator("summary").click();
            task.locator("input[name=doneOn]").fill("๑๕ ม.ค. ๒๕๖๘");
            task.locator("textarea[name=note]").fill("ประชุมแล้ว ที่ห้องประชุม อบต.");
            visit.check();
            task.locator(".form button[value=done]").click();
            page.waitForURL(address -> address.contains("notice=done"));
            byte[] minutes = page.pdf();
            Locator ticked = page.locator("#" + id);
            ticked.locator(".tick.ok").waitFor();
            assertThat(ticked.textContent()).contains("15 ม.ค. 2568", "ประชุมแล้ว");

            ticked.locator("summary").click();
            ticked.locator("input[type=file]:not([capture])")
                    .setInputFiles(new FilePayload("รายงานการประชุม.pdf", "application/pdf", minutes));
            ticked.locator("button:has-text('แนบหลักฐาน')").click();
            Locator file = page.locator("#" + id + " a.file").first();
            file.waitFor();
            assertThat(file.textContent()).contains("รายงานการประชุม.pdf");
            String measure = page.url();
            visit.follow("#" + id + " a.file");
            assertThat(visit.download("a[href^='/api/measures/v1/evidence/']")).isEqualTo(minutes);
            page.navigate(measure);

            String result = "มีผลตามมาตรการ %d ครบถ้วน".formatted(walk.measure());
            page.locator("textarea[name=results]").fill(result + "\nและเผยแพร่แล้ว");
            page.locator("textarea[name=outcomes]").fill("ข้อร้องเรียนลดลง");
            page.locator("form:has(textarea[name=results]) button.main").click();
            page.locator("textarea[name=results] + .save-state[data-state=saved]")
                    .waitFor();
            page.locator("textarea[name=outcomes] + .save-state[data-state=saved]")
                    .waitFor();
            page.reload();
            assertThat(page.locator("textarea[name=results]").inputValue()).startsWith(result);
            visit.check();

            page.navigate(browsers.url() + "/plans/" + YEAR);
            assertThat(tasksDone(visit)).isEqualTo(before + 1);
            assertThat(page.textContent("main")).contains("ดำเนินการแล้ว %d จาก".formatted(before + 1));
            visit.logOut();
            return before + 1;
        }
    }

    /** Makes the report, looks at it, takes both files; the publisher publishes. */
    private void report(Walk walk) {
        try (Visit visit = browsers.visit(walk.width(), walk.height())) {
            Page page = visit.page();
            page.navigate(browsers.url());
            visit.logIn(walk.publisher());
            page.navigate(browsers.url() + "/reports/" + YEAR);
            visit.check();
            page.locator("form[action='/reports/%d'] button".formatted(YEAR)).click();
            page.locator("form[action$='/publish'] button").waitFor();
            visit.check();
            assertThat(page.textContent(".paper")).contains("มีผลตามมาตรการ %d ครบถ้วน".formatted(walk.measure()));
            assertThat(visit.download("a[href$='.pdf']")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(visit.download("a[href$='.docx']")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
            page.locator("form[action$='/publish'] button").click();
            page.locator("a[href='/public/%s/%d']".formatted(NA_LIANG, YEAR)).waitFor();
            visit.check();
        }
    }

    private void readAsThePublic(Walk walk) {
        try (Visit visit = browsers.visit(walk.width(), walk.height())) {
            Page page = visit.page();
            page.navigate(browsers.url() + "/public/%s/%d".formatted(NA_LIANG, YEAR));
            assertThat(page.url()).contains("/public/");
            assertThat(page.textContent("main"))
                    .contains("องค์การบริหารส่วนตำบลนาเลียง", "มีผลตามมาตรการ %d ครบถ้วน".formatted(walk.measure()));
            visit.check();
        }
    }

    /** The nation drills down to the LAO; district and province see what was done a moment ago, and take the CSV. */
    private void seeFromAbove(Walk walk, int done) {
        for (String viewer : new String[] {"nakae.district", "nakhonphanom.province"}) {
            try (Visit visit = browsers.visit(walk.width(), walk.height())) {
                Page page = visit.page();
                page.navigate(browsers.url());
                visit.logIn(viewer);
                assertThat(page.url()).contains("/overview");
                visit.check();
                assertThat(row(visit, "4807").at("/tasksDone").asInt()).isEqualTo(done);
                assertThat(row(visit, "4807").at("/published").asInt()).isEqualTo(1);
                page.navigate(browsers.url() + "/overview/4807?fy=" + YEAR);
                assertThat(page.locator("tbody tr:has(a[href^='/overview/lao/%s'])".formatted(NA_LIANG))
                                .textContent())
                        .contains(done + " จาก ", "เผยแพร่แล้ว");
                visit.check();
            }
        }
        try (Visit visit = browsers.visit(walk.width(), walk.height())) {
            Page page = visit.page();
            page.navigate(browsers.url());
            visit.logIn("nation.viewer");
            page.navigate(browsers.url() + "/overview?fy=" + YEAR);
            visit.check();
            visit.follow("a[href^='/overview/48']");
            visit.follow("a[href^='/overview/4807']");
            visit.follow("a[href^='/overview/lao/%s']".formatted(NA_LIANG));
            assertThat(page.textContent("main")).contains("NO Gift Policy");
            page.navigate(browsers.url() + "/overview/4807?fy=" + YEAR);
            String csv = new String(visit.download("a[href*='format=csv']"), StandardCharsets.UTF_8);
            assertThat(csv.lines().filter(line -> line.startsWith(NA_LIANG + ",")))
                    .singleElement()
                    .asString()
                    .contains("องค์การบริหารส่วนตำบลนาเลียง", "," + done + ",");
        }
    }

    private int tasksDone(Visit visit) {
        return visit.json("/api/measures/v1/plans/" + YEAR)
                .at("/completion/tasksDone")
                .asInt();
    }

    private static JsonNode row(Visit visit, String area) {
        JsonNode answer =
                visit.json("/api/statistics/v1/completion?fiscalYear=%d&area=%s&by=lao".formatted(YEAR, area));
        return answer.at("/rows")
                .valueStream()
                .filter(row -> row.at("/code").asString().equals(NA_LIANG))
                .findFirst()
                .orElseThrow();
    }
}
