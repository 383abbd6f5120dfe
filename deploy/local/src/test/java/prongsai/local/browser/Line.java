package prongsai.local.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Chromium gets over the line for a page, as it counts that itself; and the line made as slow as it can make it. */
final class Line {
    /** Chromium's own "slow 3G". */
    private static final int BYTES_A_SECOND = 50_000;

    private static final int LATENCY = 2000;

    /**
     * @param bytes over the line with their headers, and {@code requests} of them, without fonts
     * @param fonts bytes of the fonts
     * @param waiting requests, without fonts, that only became known through another one than the page itself
     */
    record Weight(long bytes, int requests, long fonts, long waiting) {}

    private record Got(String type, String url, String initiator, long bytes) {}

    private final CDPSession chromium;
    private final Page page;
    private final Map<String, Got> all = new LinkedHashMap<>();

    Line(Page page) {
        this.page = page;
        chromium = page.context().newCDPSession(page);
        chromium.on("Network.requestWillBeSent", event -> {
            JsonObject request = event.getAsJsonObject("request");
            JsonObject initiator = event.getAsJsonObject("initiator");
            all.put(
                    event.get("requestId").getAsString(),
                    new Got(
                            event.get("type").getAsString(),
                            request.get("url").getAsString(),
                            initiator.has("url") ? initiator.get("url").getAsString() : "",
                            0));
        });
        chromium.on(
                "Network.loadingFinished",
                event -> all.computeIfPresent(
                        event.get("requestId").getAsString(),
                        (id, got) -> new Got(
                                got.type(),
                                got.url(),
                                got.initiator(),
                                event.get("encodedDataLength").getAsLong())));
        chromium.send("Network.enable");
    }

    Line slow() {
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", LATENCY);
        slow.addProperty("downloadThroughput", BYTES_A_SECOND);
        slow.addProperty("uploadThroughput", BYTES_A_SECOND);
        chromium.send("Network.emulateNetworkConditions", slow);
        return this;
    }

    /** Of the page that was opened, all that it has asked for until nothing more came. */
    Weight weigh() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        long bytes = all.values().stream()
                .filter(got -> !got.type().equals("Font"))
                .mapToLong(Got::bytes)
                .sum();
        long fonts = all.values().stream()
                .filter(got -> got.type().equals("Font"))
                .mapToLong(Got::bytes)
                .sum();
        int requests = (int)
                all.values().stream().filter(got -> !got.type().equals("Font")).count();
        long waiting = all.values().stream()
                .filter(got -> !got.type().equals("Font"))
                .filter(got ->
                        got.initiator().contains(".css") || got.initiator().contains(".js"))
                .count();
        return new Weight(bytes, requests, fonts, waiting);
    }

    /** Milliseconds until there is something to read and every control does what it says. */
    double usable() {
        return ((Number) page.evaluate("""
                () => Math.max(performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
                  performance.getEntriesByName("first-contentful-paint")[0].startTime)""")).doubleValue();
    }

    /** One line each, for whoever looks for what is heavy. */
    String parts() {
        StringBuilder parts = new StringBuilder();
        all.values().forEach(got -> parts.append("  %6d %-10s %s%n".formatted(got.bytes(), got.type(), got.url())));
        return parts.toString();
    }
}
