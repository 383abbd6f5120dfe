package prongsai.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine, for one thread; none is downloaded. */
final class Browsers implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final String url;
    /** What a browser keeps of a login, by account. */
    private final Map<String, String> logins = new HashMap<>();

    Browsers(String url) {
        this.url = url;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        // Root has no sandbox, and a closed network answers nothing of the browser's own wishes.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    String url() {
        return url;
    }

    /** Somebody's first visit. */
    Visit visit(int width, int height) {
        return visit(new Browser.NewContextOptions(), width, height);
    }

    /** Somebody's first visit with a browser that runs no scripts. */
    Visit withoutScript(int width, int height) {
        return visit(new Browser.NewContextOptions().setJavaScriptEnabled(false), width, height);
    }

    /** A visit to a page by somebody who has logged in, now or for an earlier visit. */
    Visit visit(String account, String path, int width, int height) {
        Visit visit = visit(new Browser.NewContextOptions().setStorageState(logins.get(account)), width, height);
        visit.page().navigate(url + path);
        if (!visit.isHere()) {
            visit.logIn(account);
            logins.put(account, visit.page().context().storageState());
            visit.page().navigate(url + path);
        }
        return visit;
    }

    /** Somebody who has logged in and has nothing of ours in the browser but that; no page is open yet. */
    Visit loggedIn(String account, int width, int height) {
        visit(account, "/accounts", width, height).close();
        return visit(new Browser.NewContextOptions().setStorageState(logins.get(account)), width, height);
    }

    private Visit visit(Browser.NewContextOptions options, int width, int height) {
        return new Visit(
                browser.newContext(options.setViewportSize(width, height)
                        .setLocale("th-TH")
                        .setTimezoneId("Asia/Bangkok")),
                url);
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: ./test installs it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
