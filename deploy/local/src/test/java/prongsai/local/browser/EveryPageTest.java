package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Follows the links from where a person arrives to every kind of page that they lead to: none leads nowhere, and each page
 * is checked as {@link Visit#check} does it. Pages are found by their links and listed by nobody, so a new one is walked on
 * the day it is linked.
 */
@ExtendWith(RunningStack.class)
class EveryPageTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Files, and what ends the visit or only changes its language. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/api/.*|/logout.*|/login.*|/realms/.*|.*[?&]lang=.*|.*\\.(csv|xlsx|pdf|docx|ics|json|html)(\\?.*)?");

    /** Of one kind of page as many kinds of links as there are filters; more would be a circle. */
    private static final int MOST = 120;

    private final Browsers browsers;

    EveryPageTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({
        "naliang.clerk, 390, 15",
        "naliang.admin, 1366, 5",
        "nakae.district, 390, 4",
        "nakhonphanom.province, 1366, 4",
        "nation.steward, 390, 5",
        "nation.exporter, 1366, 4",
    })
    void everyPageThatAPersonComesToIsReadableByAll(String account, int width, int atLeast) {
        try (Visit visit = browsers.visit(width, 844)) {
            visit.page().navigate(browsers.url());
            visit.logIn(account);

            assertThat(walk(visit)).hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    @Test
    void everyPageThatIsOpenToAllIsReadableByAll() {
        try (Visit visit = browsers.visit(390, 844)) {
            visit.page().navigate(browsers.url() + "/public");

            // The list, a report, and where papers are verified.
            assertThat(walk(visit)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private Set<String> walk(Visit visit) {
        Page page = visit.page();
        Set<String> shapes = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        shapes.add(shape(path(page.url())));
        open.add(path(page.url()));
        while (!open.isEmpty()) {
            String path = open.poll();
            Response answer = page.navigate(browsers.url() + path);
            assertThat(answer.status()).as(path).isLessThan(400);
            visit.check();
            for (String link : links(page)) {
                if (shapes.add(shape(link))) {
                    open.add(link);
                }
            }
            assertThat(shapes).hasSizeLessThan(MOST);
        }
        return shapes;
    }

    private List<String> links(Page page) {
        return page.locator("a[href]:not([download])").evaluateAll("links => links.map(link => link.href)")
                        instanceof List<?> found
                ? found.stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(browsers.url() + "/"))
                        .map(EveryPageTest::path)
                        .filter(path -> !NO_PAGE.matcher(path).matches())
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Without its anchor. */
    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** What pages of one kind have in common: which filters there are, and not what they are set to. */
    private static String shape(String path) {
        String[] parts = path.split("\\?", 2);
        String plain = SECRET.matcher(parts[0]).replaceAll("{secret}");
        plain = NUMBER.matcher(ID.matcher(plain).replaceAll("{id}")).replaceAll("{n}");
        return parts.length == 1
                ? plain
                : plain
                        + Arrays.stream(parts[1].split("&"))
                                .map(filter -> filter.split("=")[0])
                                .sorted()
                                .collect(Collectors.joining("&", "?", ""));
    }
}
