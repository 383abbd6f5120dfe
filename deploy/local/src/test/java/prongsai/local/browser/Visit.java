package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.ResultType;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person at one browser, with what went wrong in it. */
final class Visit implements AutoCloseable {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final List<String> errors = new ArrayList<>();

    Visit(BrowserContext context, String url) {
        this.context = context;
        this.url = url;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** And not where one logs in. */
    boolean isHere() {
        return page.url().startsWith(url);
    }

    /** From the front door, where one stands there, or at Keycloak. */
    void logIn(String account) {
        if (isHere()) {
            page.locator("header a[href='/login']").click();
        }
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "demo");
        page.click("[type=submit]");
        page.waitForURL(address -> address.startsWith(url));
    }

    void logOut() {
        page.locator("header .menu summary").last().click();
        page.locator("form[action='/logout'] button").click();
        page.waitForLoadState();
        assertThat(context.request().get(url + "/api/measures/v1/plans/2568").status())
                .isEqualTo(401);
    }

    /** A click returns before a slow server has answered, so what is checked is where the link leads and not where it stood. */
    void follow(String link) {
        String from = page.url();
        page.locator(link).first().click();
        page.waitForURL(address -> !address.equals(from));
        check();
    }

    /** The browser says in its console what a test did on purpose: that is no error of the page. */
    void forget(String part) {
        errors.removeIf(error -> error.contains(part));
    }

    /** As {@link #check()}, where the test itself made the server answer so. */
    void check(String expectedInConsole) {
        forget(expectedInConsole);
        check();
    }

    /** The page as it stands has no violation of WCAG 2.2 AA, does not scroll sideways, tears no word, and said nothing in the console. */
    void check() {
        AxeResults found = new AxeBuilder(page)
                .options(violationsAlone())
                .withTags(WCAG_22_AA)
                .setLegacyMode(true)
                .analyze();
        assertThat(found.getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("fits the screen: " + page.url())
                .isTrue();
        assertThat(TornLines.in(page)).as("torn: " + page.url()).isEmpty();
        assertThat(errors).isEmpty();
    }

    /** Of what is well, nothing is written down: on a long page that takes half of the time. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of(ResultType.Violations.getKey()));
        return options;
    }

    JsonNode json(String path) {
        APIResponse answer = context.request().get(url + path);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.text());
    }

    byte[] download(String link) {
        APIResponse answer =
                context.request().get(url + page.locator(link).first().getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Override
    public void close() {
        assertThat(errors).isEmpty();
        context.close();
    }
}
