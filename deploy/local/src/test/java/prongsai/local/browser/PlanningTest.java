package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A plan is put in order by hand, says what its measures are, and takes nothing twice over a bad line. */
@ExtendWith(RunningStack.class)
@ResourceLock(RunningStack.PHIMAN)
class PlanningTest {
    private static final String OFFICER = "phiman.officer";
    private static final String PLAN = "/plans/2568";
    private static final String SAVED = " + .save-state[data-state=saved]";
    private static final int MOVES = 15;

    private final Browsers browsers;

    PlanningTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @Test
    void stepsAreMovedByMouseAndByFinger() {
        for (int width : List.of(1366, 390)) {
            try (Visit visit = open("/structure", width)) {
                Page page = visit.page();
                page.locator("details.unfold > summary").last().click();
                List<String> before = steps(page);
                Locator grips = page.locator("ol[data-order=step]").last().locator(".grip[data-moves=step]");
                int last = before.size() - 1;
                grips.nth(last).scrollIntoViewIfNeeded();
                BoundingBox from = grips.nth(last).boundingBox();
                BoundingBox to = grips.nth(last - 1).boundingBox();

                if (width > 390) {
                    byMouse(page, from, to);
                } else {
                    byFinger(page, from, to);
                }

                page.waitForURL(address -> address.contains("notice=moved"));
                List<String> after = steps(page);
                assertThat(after).hasSameSizeAs(before);
                assertThat(after.get(last - 1)).isEqualTo(before.get(last));
                assertThat(after.get(last)).isEqualTo(before.get(last - 1));
                visit.check();
            }
        }
    }

    @Test
    void aKindSavesItselfAndWhatItAsksForFollows() {
        try (Visit visit = open("/measures/4", 390)) {
            Page page = visit.page();
            page.selectOption("#kind-of", "manual");
            page.locator("#kind-of" + SAVED).waitFor();
            page.locator("#documents > details > summary").click();
            Locator adding = page.locator("#documents form[data-draft=document-new]");
            adding.locator("[name=title]").fill("คู่มือการให้บริการ");
            adding.locator("button[value=add]").click();
            Locator paper = page.locator("#documents .part").first();
            paper.waitFor();
            paper.locator("summary").first().click();
            paper.locator("[name=version]").fill("ฉบับที่ 2");
            paper.locator("[name=version]" + SAVED).waitFor();
            paper.locator("[id^=document-says]:has-text('ฉบับที่ 2')").waitFor();
            visit.check();

            page.reload();
            assertThat(page.locator("#kind-of").inputValue()).isEqualTo("manual");
            assertThat(page.locator("#documents .part").first().textContent())
                    .contains("คู่มือการให้บริการ", "ฉบับที่ 2");
        }
    }

    @Test
    void someUnitsAreChosenOneByOne() {
        try (Visit visit = open("/structure", 1366)) {
            Page page = visit.page();
            Locator measure = page.locator("ol[data-order=measure] > li").nth(1);
            measure.locator("details.unfold > summary").click();
            measure.locator(".unfold > .row > details")
                    .last()
                    .locator("summary")
                    .click();
            Locator units = measure.locator("fieldset[name=units]");
            String chosen = units.locator("[name=units]:checked").first().inputValue();
            units.locator("[value=all]").check();
            units.locator(".save-state[data-state=saved]").waitFor();
            measure.locator("[id^=who]:has-text('ทุกส่วนราชการ')").waitFor();
            // A slip of the finger costs nothing: those which were chosen are chosen again.
            units.locator("[value=some]").check();
            measure.locator("[id^=who]:has-text('%s')".formatted(chosen)).waitFor();
            units.locator("[value=all]").check();
            measure.locator("[id^=who]:has-text('ทุกส่วนราชการ')").waitFor();
            units.locator("[name=newUnit]").fill("กองสวัสดิการสังคม");
            units.locator("[name=newUnit]").blur();
            assertThat(units.locator("[value=some]").isChecked()).isTrue();
            measure.locator("[id^=who]:has-text('กองสวัสดิการสังคม')").waitFor();
            visit.check();
        }
    }

    @Test
    void whatCameThroughIsNotAddedTwiceWhereTheAnswerWasLost() {
        try (Visit visit = open("/measures/3", 1366)) {
            Page page = visit.page();
            page.selectOption("#kind-of", "disclosure");
            page.locator("#kind-of" + SAVED).waitFor();
            page.locator("#topics > details > summary").click();
            Locator adding = page.locator("#topics form[data-draft=add]");
            adding.locator("[name=title]").fill("ประเด็นที่ส่งสองครั้ง");
            AtomicBoolean lost = new AtomicBoolean();
            page.route("**/topics", route -> {
                if (lost.getAndSet(true)) {
                    route.resume();
                } else {
                    route.fetch();
                    route.abort("connectionreset");
                }
            });
            adding.locator("button[value=add]").click();
            adding.locator(".save-state[data-state=failed]").waitFor();
            visit.forget("ERR_");
            page.reload();
            assertThat(adding.locator("[name=title]").inputValue()).isEqualTo("ประเด็นที่ส่งสองครั้ง");
            adding.locator("button[value=add]").click();
            page.locator("#topics form[data-draft=add] [name=title]:not(:visible)")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

            assertThat(page.locator("#topics tbody tr:has-text('ประเด็นที่ส่งสองครั้ง')")
                            .count())
                    .isEqualTo(1);
            visit.check("409");
            page.unrouteAll();
        }
    }

    private static List<String> steps(Page page) {
        return page.locator("ol[data-order=step]").last().locator("[id^=named]").allTextContents();
    }

    private static void byMouse(Page page, BoundingBox from, BoundingBox to) {
        page.mouse().move(from.x + 10, from.y + 15);
        page.mouse().down();
        page.mouse().move(to.x + 12, to.y + 2, new Mouse.MoveOptions().setSteps(MOVES));
        page.mouse().up();
    }

    private static void byFinger(Page page, BoundingBox from, BoundingBox to) {
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", from.x + 10, from.y + 15);
        for (int i = 1; i <= MOVES; i++) {
            touch(browser, "touchMove", from.x + 10, from.y + 15 + (to.y + 2 - from.y - 15) * i / MOVES);
        }
        page.locator(".sortable-ghost + li:not(.sortable-fallback)").waitFor();
        JsonObject end = new JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new JsonArray());
        browser.send("Input.dispatchTouchEvent", end);
    }

    private static void touch(CDPSession browser, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }

    private Visit open(String path, int width) {
        return browsers.visit(OFFICER, PLAN + path, width, 844);
    }
}
