package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What {@link DraftTest} shows for results holds for every form: analysis, indicators, structure, files. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class DraftFormTest {
    private static final String OFFICER = "phiman.officer";
    private static final String PLAN = "/plans/2568";
    private static final String SAVED = " + .save-state[data-state=saved]";
    private static final int MEGABYTE = 1024 * 1024;

    private final Browsers browsers;

    @TempDir
    private Path folder;

    DraftFormTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void analysisSurvivesABrokenLineAReloadAndANewLogin() {
        String analysis = "คะแนนด้านการใช้งบประมาณต่ำที่สุด ".repeat(100).strip();
        try (Visit visit = open("/readiness", 390)) {
            Page page = visit.page();
            page.context().setOffline(true);
            page.fill("#analysis", analysis);
            page.locator("#analysis + .save-state[data-state=failed]").waitFor();
            page.context().clearCookies();
            page.context().setOffline(false);
            page.locator("#analysis + .save-state[data-state=failed] a").waitFor();
            visit.forget("ERR_INTERNET_DISCONNECTED");
            visit.check("401");

            page.reload();
            visit.logIn(OFFICER);
            assertThat(page.url()).contains("/readiness");
            page.locator("#analysis" + SAVED).waitFor();
            page.reload();
            assertThat(page.inputValue("#analysis")).isEqualTo(analysis);

            page.fill("#score-1", "๘๔.๕");
            page.locator("#answers-1").focus();
            page.locator("#score-1" + SAVED).waitFor();
            page.locator("#weak-1 .tag").waitFor();
            assertThat(page.inputValue("#score-1")).isEqualTo("84.50");
            visit.check();
        }
    }

    @Test
    void anActualSavesItselfAndWhetherItIsMetFollows() {
        try (Visit visit = open("/measures/4", 1366)) {
            Page page = visit.page();
            Locator adding = page.locator("#indicators form[data-draft=add]");
            page.locator("#indicators > details > summary").click();
            adding.locator("[name=subject]").fill("ความพึงพอใจของผู้รับบริการ");
            adding.locator("[name=target]").fill("๘๐");
            adding.locator("[name=target]").blur();
            page.reload();
            // Not sent yet, so it is back, and its place is open.
            assertThat(adding.locator("[name=subject]").inputValue()).isEqualTo("ความพึงพอใจของผู้รับบริการ");
            assertThat(adding.locator(".save-state").textContent()).contains("กลับมาให้แล้ว");
            visit.check();
            adding.locator("button[value=save]").click();
            page.waitForURL(address -> address.contains("notice=added"));

            Locator indicator = page.locator("#indicators .part").last();
            indicator.waitFor();
            assertThat(indicator.textContent()).contains("ยังไม่วัด");
            indicator.locator("summary").click();
            indicator.locator("[name=actual]").fill("85");
            indicator.locator("[name=actual]" + SAVED).waitFor();
            indicator.locator("[id^=attained] .tag.done").waitFor();
            indicator.locator("[name=actual]").fill("79.5");
            indicator.locator("[id^=attained] .tag.late").waitFor();
            assertThat(indicator.locator("[id^=says]").textContent()).contains("79.5");
            assertThat(adding.locator("[name=subject]").inputValue()).isEmpty();
            visit.check();
        }
    }

    @Test
    void twoPeopleMeetAtAStepsText() {
        try (Visit mine = open("/structure", 1366);
                Visit theirs = open("/structure", 390)) {
            Locator their = step(theirs.page());
            their.fill("ขั้นตอนของเพื่อนร่วมงาน");
            theirs.page().locator("ol.steps-order textarea" + SAVED).first().waitFor();
            step(mine.page()).fill("ขั้นตอนของฉัน");
            Locator clash = mine.page().locator(".clash");
            clash.waitFor();
            assertThat(clash.textContent()).contains("ขั้นตอนของเพื่อนร่วมงาน", "เจ้าหน้าที่");
            mine.check("409");
            clash.locator("button").first().click();
            mine.page().locator("ol.steps-order textarea" + SAVED).first().waitFor();
            mine.page().locator("[id^=named]:has-text('ขั้นตอนของฉัน')").first().waitFor();

            // A form sent whole, with a schedule of before.
            theirs.page()
                    .locator("ol.steps-order select[name=frequency]")
                    .first()
                    .selectOption("quarterly");
            theirs.page()
                    .locator("ol.steps-order form[data-draft=edit] button")
                    .first()
                    .click();
            Locator choice = theirs.page().locator(".clash");
            choice.waitFor();
            assertThat(choice.textContent()).contains("ขั้นตอนของฉัน");
            theirs.check("409");
            choice.locator("button").last().click();
            assertThat(their.inputValue()).isEqualTo("ขั้นตอนของฉัน");
        }
    }

    @Test
    void aFileGoesOnByItselfAfterAReload() throws IOException {
        Path file = pdf("ไปต่อเอง.pdf", 3 * MEGABYTE);
        try (Visit visit = open("/measures/5", 390)) {
            Page page = visit.page();
            BrokenLine line = new BrokenLine(page);
            attach(page, file).locator(".sending:has-text('สายหลุด')").waitFor();
            assertThat(kept(page)).isEqualTo(1);

            // Nobody chooses it again; the line breaks once more and comes back.
            page.reload();
            line.breakOnceMore();
            page.locator("form.upload")
                    .first()
                    .locator(".sending:has-text('แนบแล้ว')")
                    .waitFor();
            visit.forget("ERR_");
            line.requireEachPieceOnce();
            assertThat(kept(page)).isZero();
            page.reload();
            assertThat(page.locator("a.file:has-text('ไปต่อเอง')").first().isVisible())
                    .isTrue();
            page.unrouteAll();
        }
    }

    @Test
    void aFileGoesOnOnceItIsChosenAgainWhereTheBrowserKeepsNone() throws IOException {
        Path file = pdf("หลักฐานใหญ่.pdf", 3 * MEGABYTE);
        try (Visit visit = open("/measures/5", 390)) {
            Page page = visit.page();
            page.addInitScript("Object.defineProperty(window, 'indexedDB', {get() { throw new Error('refused'); }})");
            page.reload();
            BrokenLine line = new BrokenLine(page);
            attach(page, file).locator(".sending:has-text('สายหลุด')").waitFor();
            visit.forget("ERR_");
            page.reload();
            Locator again = page.locator("form.upload").first();
            again.locator(".sending:has-text('ส่งไว้แล้ว')").waitFor();
            visit.forget("ERR_");
            visit.check();

            line.breakOnceMore();
            attach(page, file);
            again.locator(".sending:has-text('แนบแล้ว')").waitFor();
            visit.forget("ERR_");
            line.requireEachPieceOnce();
            page.reload();
            assertThat(page.locator("a.file:has-text('หลักฐานใหญ่')").first().isVisible())
                    .isTrue();
            assertThat(page.locator(".sending").count()).isZero();
            page.unrouteAll();
        }
    }

    @Test
    void aFileThatWaitsIsSentByNobodyElseAndGoesOnAfterANewLogin() throws IOException {
        Path file = pdf("ของฉันเท่านั้น.pdf", 3 * MEGABYTE);
        try (Visit visit = browsers.visit(1366, 844)) {
            Page page = visit.page();
            page.navigate(browsers.url());
            visit.logIn("naliang.officer");
            page.navigate(browsers.url() + PLAN + "/measures/5");
            BrokenLine line = new BrokenLine(page);
            attach(page, file).locator(".sending:has-text('สายหลุด')").waitFor();

            // The login runs out, and somebody else of the same office sits down at the machine.
            sitDown(visit, "naliang.head");
            assertThat(kept(page)).isEqualTo(1);
            assertThat(page.locator(".sending").count()).isZero();

            sitDown(visit, "naliang.officer");
            line.breakOnceMore();
            page.locator(".sending:has-text('แนบแล้ว')").first().waitFor();
            visit.forget("ERR_");
            visit.forget("401");
            line.requireEachPieceOnce();
            page.unrouteAll();
        }
    }

    /** Where the page before was still asking for something, its answer could bring a session back after the cookies went. */
    private void sitDown(Visit visit, String account) {
        Page page = visit.page();
        page.navigate("about:blank");
        page.context().clearCookies();
        page.navigate(browsers.url());
        visit.logIn(account);
        page.navigate(browsers.url() + PLAN + "/measures/5");
    }

    @Test
    void aFileThatWaitsIsGoneFromTheMachineAfterTheLogout() throws IOException {
        Path file = pdf("ค้าง.pdf", 3 * MEGABYTE);
        try (Visit visit = open("/measures/5", 1366)) {
            Page page = visit.page();
            new BrokenLine(page);
            attach(page, file).locator(".sending:has-text('สายหลุด')").waitFor();
            AtomicReference<String> asked = new AtomicReference<>("");
            page.onDialog(dialog -> {
                asked.set(dialog.message());
                dialog.accept();
            });
            page.locator("header .menu summary").last().click();
            page.locator("form[action='/logout'] button").click();
            page.waitForURL(url -> !url.contains("/measures/5"));
            assertThat(asked.get()).contains("ไฟล์ที่ยังส่งไม่เสร็จ");
            visit.forget("ERR_");

            page.navigate(browsers.url());
            visit.logIn(OFFICER);
            page.navigate(browsers.url() + PLAN + "/measures/5");
            assertThat(kept(page)).isZero();
            assertThat(page.locator(".sending").count()).isZero();
            page.unrouteAll();
        }
    }

    @Test
    void aFileSentFromARowBecomesItsPaper() throws IOException {
        Path file = pdf("ข้อตกลงลงนาม.pdf", MEGABYTE);
        try (Visit visit = open("/measures/6", 390)) {
            Page page = visit.page();
            Locator pair = pairs(page).first();
            pair.locator("summary").first().click();
            pair.locator(".row-file input[type=file]").setInputFiles(file);
            pair.locator("button[value=sign]").focus();
            page.keyboard().press("Enter");

            pair.locator("a.file").first().waitFor();
            assertThat(pair.locator(".tag").first().textContent()).contains("ลงนาม");
            pair.locator("summary").first().click();
            assertThat(pair.locator("select[name=evidence] option:checked").textContent())
                    .isEqualTo("ข้อตกลงลงนาม.pdf");
            visit.check();
        }
    }

    @Test
    void aFileOfARowFindsItAgainWhereThePageWasDrawnAnewMeanwhile() throws IOException {
        Path file = pdf("ข้อตกลงคู่ท้าย.pdf", 3 * MEGABYTE);
        try (Visit visit = open("/measures/6", 1366)) {
            Page page = visit.page();
            Locator pair = pairs(page).last();
            pair.locator("summary").first().click();
            BrokenLine line = new BrokenLine(page);
            pair.locator(".row-file input[type=file]").setInputFiles(file);
            pair.locator("button[value=sign]").click();
            pair.locator(".sending:has-text('สายหลุด')").waitFor();
            page.evaluate("document.getElementById('kind-parts').dataset.before = 'yes'");
            page.focus("#kind-of");
            page.selectOption("#kind-of", "no_gift");
            page.locator("#kind-parts:not([data-before])").waitFor();
            assertThat(pair.locator(".sending").count()).isEqualTo(1);

            line.breakOnceMore();
            pair.locator("a.file").first().waitFor();
            visit.forget("ERR_");
            line.requireEachPieceOnce();
            assertThat(pair.locator(".tag").first().textContent()).contains("ลงนาม");
            visit.check();
            page.unrouteAll();
        }
    }

    private static Locator pairs(Page page) {
        Locator pairs = page.locator("#agreements tbody tr");
        if (pairs.count() == 0) {
            page.locator("#agreements form button").first().click();
            pairs.first().waitFor();
        }
        return pairs;
    }

    /** Lets one piece through, and then none until it is told to. */
    private static final class BrokenLine {
        private final List<String> offsets = new CopyOnWriteArrayList<>();
        private final AtomicInteger left = new AtomicInteger(1);
        private final AtomicReference<Runnable> broken = new AtomicReference<>(() -> {});

        BrokenLine(Page page) {
            page.route("**/uploads/**", route -> {
                if (!route.request().method().equals("PATCH")) {
                    route.resume();
                } else if (left.getAndDecrement() > 0) {
                    offsets.add(route.request().headers().get("upload-offset"));
                    route.resume();
                } else {
                    route.abort("connectionreset");
                    broken.get().run();
                }
            });
        }

        void breakOnceMore() {
            left.set(1);
            broken.set(() -> left.set(9));
        }

        void requireEachPieceOnce() {
            assertThat(offsets).containsExactly("0", "" + MEGABYTE, "" + 2 * MEGABYTE);
        }
    }

    /** Files that the browser holds. */
    private static int kept(Page page) {
        return (Integer) page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const opening = indexedDB.open('prongsai-files', 1);
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const count = opening.result.transaction('files').objectStore('files').count();
                    count.onsuccess = () => resolve(count.result);
                  };
                })""");
    }

    @Test
    void loggingOutAsksBeforeItThrowsAwayWhatIsNotSaved() {
        try (Visit visit = open("/structure", 1366)) {
            Page page = visit.page();
            Locator adding = page.locator("form[data-draft=add]").last();
            page.locator("details.card > summary").first().click();
            adding.locator("[name=title]").fill("มาตรการที่ยังไม่ส่ง");
            AtomicReference<String> asked = new AtomicReference<>("");
            page.onDialog(dialog -> {
                asked.set(dialog.message());
                dialog.accept();
            });
            visit.logOut();

            assertThat(asked.get()).contains("ยังมีข้อความที่ไม่ได้บันทึก");
            page.navigate(browsers.url());
            assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft ')).length"))
                    .isEqualTo(0);
        }
    }

    private static Locator attach(Page page, Path file) {
        Locator form = page.locator("form.upload").first();
        Locator details = page.locator("details:has(form.upload)").first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
        form.locator("input[type=file]").first().setInputFiles(file);
        form.locator("button.btn:not(.quiet):not([type=button])").click();
        return form;
    }

    private static Locator step(Page page) {
        page.locator("details.unfold > summary").first().click();
        Locator first = page.locator("ol.steps-order > li").first();
        first.locator("details > summary").click();
        return first.locator("textarea[name=text]");
    }

    private Path pdf(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return Files.write(folder.resolve(name), bytes);
    }

    private Visit open(String path, int width) {
        return browsers.visit(OFFICER, PLAN + path, width, 844);
    }
}
