package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One LAO's whole year as its officer lives it: carried over from last year, changed, worked, proved, asked the public
 * about, checked, and an older report brought in beside it. Each page is checked for WCAG 2.1 AA, for its width and for
 * errors in the console. The steps are one story, so they have an order.
 */
@ExtendWith(RunningStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeYearTest {
    private static final String OFFICER = "nasinuan.officer";
    private static final int YEAR = 2569;
    private static final String PLAN = "/plans/" + YEAR;

    private final Browsers browsers;

    WholeYearTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    @Order(1)
    void aYearBeginsFromLastYearsPlan() {
        try (Visit visit = open(PLAN, 1366, 768)) {
            visit.check();
            visit.page()
                    .locator("form[action='%s/start']:has([value='last-year']) button".formatted(PLAN))
                    .click();
            visit.page().locator("ol[data-order=measure] > li").nth(6).waitFor();
            assertThat(visit.page().locator("ol[data-order=measure] > li").count())
                    .isEqualTo(7);
            visit.check();
            visit.page().navigate(browsers.url() + PLAN);
            assertThat(visit.page().locator("table.cards tbody tr").count()).isEqualTo(7);
            assertThat(tasksDone(visit)).isZero();
            visit.check();
        }
    }

    @Test
    @Order(2)
    void thePlanIsChangedByKeyboardAndADeletedStepComesBack() {
        try (Visit visit = open(PLAN + "/structure", 1366, 768)) {
            Page page = visit.page();
            visit.check();
            Locator first = page.locator("ol[data-order=measure] > li").first();
            String measure = first.getAttribute("data-item");
            page.locator("#down-" + measure).focus();
            page.keyboard().press("Enter");
            page.locator("ol[data-order=measure] > li:nth-child(2)[data-item='%s']".formatted(measure))
                    .waitFor();
            page.locator("#up-" + measure).focus();
            page.keyboard().press("Enter");
            page.locator("ol[data-order=measure] > li:nth-child(1)[data-item='%s']".formatted(measure))
                    .waitFor();

            page.locator("#steps-%s > summary".formatted(measure)).click();
            Locator step =
                    page.locator("#at-%s li[data-item]".formatted(measure)).first();
            String gone = step.getAttribute("data-item");
            step.locator("form[action$='/delete'] button").click();
            Locator undo = page.locator("#structure > form[action^='/plans/deleted/'] button");
            undo.waitFor();
            assertThat(page.locator("#at-" + gone).count()).isZero();
            visit.check();
            undo.click();
            page.locator("#at-" + gone).waitFor();

            Locator adding = page.locator("#at-%s form[action$='/steps']".formatted(measure));
            page.locator("#steps-%s > .row > details > summary".formatted(measure))
                    .first()
                    .click();
            adding.locator("textarea[name=text]").fill("ทบทวนคู่มือร่วมกับทุกกอง");
            adding.locator("select[name=frequency]").selectOption("quarterly");
            adding.locator("button").last().click();
            page.locator("#at-%s [id^=named-]:has-text('ทบทวนคู่มือร่วมกับทุกกอง')".formatted(measure))
                    .waitFor();
            page.navigate(browsers.url() + PLAN + "/comparison");
            assertThat(page.textContent("main")).contains("ทบทวนคู่มือร่วมกับทุกกอง");
            visit.check();
        }
    }

    @Test
    @Order(3)
    void workIsTickedOnAPhoneByOneKey() {
        try (Visit visit = open("/work?fy=" + YEAR, 390, 844)) {
            Page page = visit.page();
            visit.check();
            page.locator("button.tick").first().focus();
            page.keyboard().press("Enter");
            page.locator("#work-numbers h2:has-text('ดำเนินการแล้ว 1 จาก')").waitFor();
            visit.check();

            page.navigate(browsers.url() + "/work/calendar");
            page.locator("form[action='/work/calendar'] button").click();
            Locator address = page.locator("input[value*='/public/calendar/'], code:has-text('/public/calendar/')")
                    .first();
            address.waitFor();
            visit.check();
        }
    }

    @Test
    @Order(4)
    void onePhotoProvesTwoTasks() {
        try (Visit visit = open(PLAN + "/measures/1", 390, 844)) {
            Page page = visit.page();
            byte[] photo = page.screenshot();
            Locator task = page.locator(".task").first();
            task.locator("summary").first().click();
            task.locator("input[type=file]:not([capture])")
                    .setInputFiles(new FilePayload("ภาพถ่าย.png", "image/png", photo));
            task.locator("button:has-text('แนบหลักฐาน')").click();
            task.locator(".files a.file").waitFor();
            visit.check();

            String second = page.locator(".task").nth(1).getAttribute("id").replace("task-", "");
            page.navigate(browsers.url() + "/plans/tasks/%s/evidence".formatted(second));
            visit.check();
            page.locator("label:has-text('ภาพถ่าย.png') input[name=evidence]").check();
            page.locator("form[action$='/links'] button.main").click();
            page.locator(".task:has-text('ภาพถ่าย.png')").waitFor();
            page.navigate(browsers.url() + PLAN + "/evidence");
            assertThat(page.textContent("main")).contains("ภาพถ่าย.png");
            visit.check();
        }
    }

    @Test
    @Order(5)
    void theKindsOfMeasureKeepWhatIsTheirOwn() {
        try (Visit visit = open(PLAN + "/measures/1", 1366, 768)) {
            Page page = visit.page();
            page.locator("#documents > details > summary").click();
            Locator manual = page.locator("#documents > details > form");
            manual.locator("[name=title]").fill("คู่มือการปฏิบัติงาน");
            manual.locator("[name=version]").fill("2");
            manual.locator("[name=effectiveOn]").fill("๑ พ.ย. ๒๕๖๘");
            manual.locator("button[value=add]").click();
            page.locator("#documents .part:has-text('1 พ.ย. 2568')").waitFor();
            visit.check();

            page.navigate(browsers.url() + PLAN + "/measures/6");
            page.locator("form[action$='/agreements/draw'] button").click();
            Locator pair = page.locator("#agreements tbody tr").first();
            pair.locator("summary").click();
            pair.locator("[name=signedOn]").fill("15/11/2568");
            pair.locator("form button:has-text('บันทึก')").first().click();
            page.locator("#agreements tbody tr:has-text('15 พ.ย. 2568')").waitFor();
            visit.check();
        }
    }

    @Test
    @Order(6)
    void aSurveyIsAnsweredWithoutALoginAndFillsItsIndicator() {
        String link;
        try (Visit visit = open(PLAN + "/measures/3", 1366, 768)) {
            Page page = visit.page();
            page.locator("#surveys > details > summary").click();
            page.locator("#surveys > details button[value=make]").click();
            Locator address = page.locator("#surveys input[id^=link-]");
            address.waitFor();
            link = address.inputValue();
            visit.check();
        }
        try (Visit visit = browsers.visit(390, 844)) {
            Page page = visit.page();
            for (int person = 0; person < 5; person++) {
                page.navigate(browsers.url() + link.substring(link.indexOf("/public/")));
                visit.check();
                Locator questions = page.locator("main form fieldset");
                for (int i = 0; i < questions.count(); i++) {
                    questions.nth(i).locator("input[type=radio]").first().check();
                }
                page.locator("main form button.main").click();
                page.locator("main:has-text('ขอบคุณ')").waitFor();
                visit.check();
            }
        }
        try (Visit visit = open(PLAN + "/measures/3", 1366, 768)) {
            Page page = visit.page();
            assertThat(page.locator("#surveys").textContent()).contains("5 คน", "100");
            page.onDialog(dialog -> dialog.accept());
            page.locator("#surveys button[value=close]").click();
            page.locator("#surveys .tag:has-text('ปิด')").waitFor();
            assertThat(visit.json("/api/measures/v1" + PLAN)
                            .at("/measures/2/indicators/0/actual")
                            .asInt())
                    .isEqualTo(100);
            visit.check();
        }
    }

    @Test
    @Order(7)
    void readinessAndSearchLeadToWhatIsMissingAndToWhatWasWritten() {
        try (Visit visit = open(PLAN + "/readiness", 390, 844)) {
            visit.check();
            Page page = visit.page();
            page.navigate(browsers.url() + "/plans/search?q=ทบทวนคู่มื");
            assertThat(page.textContent("main")).contains("ทบทวนคู่มือร่วมกับทุกกอง");
            visit.check();
        }
    }

    @Test
    @Order(8)
    void anOlderReportIsLookedAtCellByCellAndBroughtIn() throws IOException {
        try (Visit visit = open("/plans/2567/import", 1366, 768)) {
            Page page = visit.page();
            visit.check();
            page.setInputFiles("#file", new FilePayload("รายงาน-2567.txt", "text/plain", report()));
            page.locator("form[action='/plans/2567/import'] button.main").click();
            page.locator("#review-progress").waitFor();
            visit.check();
            Locator doubtful = page.locator("article.compare-cell.waiting");
            int waiting = doubtful.count();
            assertThat(waiting).isPositive();
            assertThat(page.locator("#review-progress form[action$='/confirm'] button")
                            .isDisabled())
                    .isTrue();
            fromDoubtToDoubtByKey(page, doubtful);
            String cell = doubtful.first().getAttribute("id");
            doubtful.first().locator("form .actions button").first().click();
            page.locator("#" + cell + ":not(.waiting)").waitFor();
            assertThat(doubtful.count()).isEqualTo(waiting - 1);
            assertThat(page.evaluate("document.activeElement.closest('article')?.id"))
                    .isEqualTo(cell);
            twoPeopleMeetAtACell(visit, doubtful.last().getAttribute("id"));

            page.locator("#review-progress details summary").click();
            page.locator("#review-progress input[name=compared]").check();
            page.locator("form[action$='/all'] button").click();
            Locator bringIn = page.locator("#review-progress form[action$='/confirm'] button:not([disabled])");
            bringIn.waitFor();
            visit.check();
            bringIn.click();
            page.waitForURL(url -> url.contains("/plans/2567?"));
            assertThat(page.locator("table.cards tbody tr").count()).isEqualTo(7);
            visit.check();
        }
    }

    private static void fromDoubtToDoubtByKey(Page page, Locator doubtful) {
        for (int i = 0; i < Math.min(3, doubtful.count()); i++) {
            page.keyboard().press("F8");
            assertThat(cellWithFocus(page)).isEqualTo(doubtful.nth(i).getAttribute("id"));
        }
        page.keyboard().press("Shift+F8");
        assertThat(cellWithFocus(page))
                .isEqualTo(doubtful.nth(Math.min(3, doubtful.count()) - 2).getAttribute("id"));
    }

    private static Object cellWithFocus(Page page) {
        return page.evaluate("document.activeElement.closest('article')?.id");
    }

    /** What one has typed and not sent outlasts a reload; what the other decided meanwhile is shown to the first. */
    private void twoPeopleMeetAtACell(Visit mine, String cell) {
        Page page = mine.page();
        String text = "#" + cell + " textarea";
        page.fill(text, "ข้อความที่ยังไม่ได้ส่ง");
        page.reload();
        assertThat(page.inputValue(text)).isEqualTo("ข้อความที่ยังไม่ได้ส่ง");
        assertThat(page.locator("#" + cell + " .save-state").textContent()).contains("กลับมาให้แล้ว");
        try (Visit theirs = open(page.url().replace(browsers.url(), ""), 390, 844)) {
            theirs.page().fill(text, "ข้อความของเพื่อนร่วมงาน");
            theirs.page().locator("#" + cell + " form .actions button").first().click();
            theirs.page().locator("#" + cell + ":not(.waiting)").waitFor();
            theirs.check();
        }
        page.locator("#" + cell + " form .actions button").first().click();
        Locator clash = page.locator("#" + cell + " .clash");
        clash.waitFor();
        assertThat(clash.textContent()).contains("ข้อความของเพื่อนร่วมงาน");
        mine.check("409");
        clash.locator("button").last().click();
        page.locator("#" + cell + ":not(.waiting)").waitFor();
        assertThat(page.inputValue(text)).startsWith("ข้อความของเพื่อนร่วมงาน");
        page.reload();
        assertThat(page.inputValue(text)).startsWith("ข้อความของเพื่อนร่วมงาน");
    }

    @Test
    @Order(9)
    void aPlanGoesOutAsASpreadsheetAndComesInAgainElsewhere() {
        byte[] sheet;
        int done;
        try (Visit visit = open(PLAN, 1366, 768)) {
            sheet = visit.download("a[href$='%s.xlsx']".formatted(PLAN));
            done = tasksDone(visit);
            assertThat(done).isPositive();
        }
        try (Visit visit = browsers.visit("phraklangthung.officer", PLAN + "/sheet", 1366, 768)) {
            Page page = visit.page();
            visit.check();
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "แผน.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet));
            page.locator("form[action='%s/sheet'] button.main".formatted(PLAN)).click();
            Locator confirm = page.locator("form[action$='/confirm'] button.main");
            confirm.waitFor();
            visit.check();
            confirm.click();
            page.locator("table.cards tbody tr").first().waitFor();
            assertThat(page.locator("table.cards tbody tr").count()).isEqualTo(7);
            assertThat(tasksDone(visit)).isEqualTo(done);
            visit.check();
        }
    }

    private static int tasksDone(Visit visit) {
        return visit.json("/api/measures/v1" + PLAN).at("/completion/tasksDone").asInt();
    }

    /** The seed's report as of the year before, of another LAO: the reader says so, and a person decides. */
    /** Of the year before the demo's. */
    static byte[] report() throws IOException {
        try (InputStream seed =
                Objects.requireNonNull(WholeYearTest.class.getResourceAsStream("/demo/na-liang-2568.txt"))) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("๒๕๖๘", "๒๕๖๗")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private Visit open(String path, int width, int height) {
        return browsers.visit(OFFICER, path, width, height);
    }
}
