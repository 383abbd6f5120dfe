package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has an unsteady hand or weak eyes: each target is large enough, and at 400 % or with wide letters nothing is cut off. */
@ExtendWith(RunningStack.class)
class HandsTest {
    private static final String CLERK = "naliang.clerk";

    /**
     * What is smaller than 24 by 24 (WCAG 2.5.8). A link within a sentence is as high as its line, what cannot be seen cannot be
     * hit, and what lies under a label is hit by it.
     */
    private static final String SMALL = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
              .filter(target => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
              .filter(target => !target.closest('.visually-hidden, .skip, [aria-hidden=true]') && target.tabIndex >= 0)
              .filter(target => {
                const label = target.labels?.[0];
                const { width, height } = (label?.contains(target) ? label : target).getBoundingClientRect();
                return width > 0 && (width < 24 || height < 24);
              })
              .filter(target => {
                const around = target.closest('p, li, dd, td, .hint');
                const inSentence = target.tagName === 'A' && getComputedStyle(target).display === 'inline' && around
                  && around.textContent.trim().length > target.textContent.trim().length + 10;
                return !inSentence;
              })
              .map(target => `${target.outerHTML.slice(0, 120)} ${JSON.stringify(target.getBoundingClientRect())}`)
            """;

    /** What sticks out of the page to the side without a place of its own to scroll in, or hides a part of its own text. */
    private static final String CUT = """
            () => [...document.querySelectorAll('main *, header *, nav *, footer *')]
              .filter(part => part.checkVisibility() && part.textContent.trim() && !part.closest('.visually-hidden, svg'))
              .filter(part => {
                const style = getComputedStyle(part);
                return style.overflowY === 'hidden' && part.clientHeight > 1 && part.scrollHeight > part.clientHeight + 2
                  && style.webkitLineClamp === 'none' && style.display !== 'inline';
              })
              .map(part => part.outerHTML.slice(0, 160))
            """;

    /** WCAG 1.4.12, as a person's own stylesheet would do it. */
    private static final String SPACED = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                p { margin-bottom: 2em !important }`);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    private final Browsers browsers;

    HandsTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({
        "/work?mine=all, 1366",
        "/work?mine=all, 390",
        "/plans/2568, 1366",
        "/plans/2568, 390",
        "/plans/2568/measures/1, 1366",
        "/plans/2568/measures/1, 390",
        "/plans/2568/readiness, 1366",
        "/plans/2568/readiness, 390",
        "/plans/2568/structure, 1366",
        "/plans/2568/evidence, 390",
        "/reports/2568, 1366",
        "/reports/2568, 390",
        "/accounts, 390",
        "/public, 390",
        "/no-such-page, 390",
    })
    void eachTargetCanBeHit(String path, int width) {
        try (Visit visit = browsers.visit(CLERK, path, width, 844)) {
            assertThat((List<?>) visit.page().evaluate(SMALL)).as(path).isEmpty();
            visit.forget("404");
        }
    }

    /** 1280 pixels at 400 % are 320. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work?mine=all",
                "/plans/2568",
                "/plans/2568/measures/1",
                "/plans/2568/readiness",
                "/reports/2568",
                "/accounts"
            })
    void nothingIsCutOff_atFourHundredPercentAndWithWideLetters(String path) {
        try (Visit visit = browsers.visit(CLERK, path, 320, 256)) {
            fits(visit, path);
            visit.page().evaluate(SPACED);
            fits(visit, path + " with wide letters");
            visit.page().setViewportSize(1366, 768);
            fits(visit, path + " with wide letters on a laptop");
        }
    }

    private static void fits(Visit visit, String where) {
        assertThat((Boolean) visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(where)
                .isTrue();
        assertThat((List<?>) visit.page().evaluate(CUT)).as(where).isEmpty();
    }
}
