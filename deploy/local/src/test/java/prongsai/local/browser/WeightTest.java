package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.local.browser.Line.Weight;

/** What a first visit costs whoever has a slow line. {@code deploy/bench/weight} prints what is measured here. */
@ExtendWith(RunningStack.class)
class WeightTest {
    private static final String CLERK = "naliang.clerk";

    /** Seconds are no matter of a test: only the bench asks for them. */
    private static final boolean TIMED = Boolean.getBoolean("prongsai.weight");

    private final Browsers browsers;

    WeightTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({
        "front, /, 40000, 8, 5000",
        "home, /work, 40000, 8, 5000",
        "measure, /plans/2568/measures/1, 50000, 8, 5000",
        "public, /public, 40000, 8, 5000",
        // With the redirect to it, which takes two seconds more.
        "login, /oauth2/authorization/keycloak, 60000, 8, 7000",
    })
    void aFirstVisitIsLight(String name, String path, int bytes, int requests, double most) {
        Weight weight;
        try (Visit visit = visit(name)) {
            Line line = new Line(visit.page());
            open(visit.page(), path);
            weight = line.weigh();
            if (Boolean.getBoolean("prongsai.weight.parts")) {
                System.out.print(line.parts());
            }
        }
        assertThat(weight.bytes()).isLessThanOrEqualTo(bytes);
        assertThat(weight.requests()).isLessThanOrEqualTo(requests);
        if (!name.equals("login")) {
            // Keycloak's template loads its pictures by the stylesheet.
            assertThat(weight.waiting()).isZero();
        }
        if (TIMED) {
            time(name, path, weight, most);
        }
    }

    private void time(String name, String path, Weight weight, double most) {
        try (Visit visit = visit(name)) {
            Line line = new Line(visit.page()).slow();
            open(visit.page(), path);
            double usable = line.usable();
            System.out.printf(
                    "%-8s %6.1f kB, %2d requests, fonts %5.1f kB, %d wait; slow 3G: usable after %.1f s of %.1f%n",
                    name,
                    weight.bytes() / 1000.0,
                    weight.requests(),
                    weight.fonts() / 1000.0,
                    weight.waiting(),
                    usable / 1000,
                    most / 1000);
            assertThat(usable).isLessThanOrEqualTo(most);
        }
    }

    private Visit visit(String name) {
        return switch (name) {
            case "home", "measure" -> browsers.loggedIn(CLERK, 1366, 768);
            default -> browsers.visit(1366, 768);
        };
    }

    private void open(Page page, String path) {
        page.navigate(browsers.url() + path);
        page.waitForLoadState();
    }
}
