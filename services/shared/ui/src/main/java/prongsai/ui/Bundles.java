package prongsai.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scripts that a page asks for, each put together at start from files that stay apart in the sources: on a slow line a
 * request costs more than its bytes. Its parts are not served by themselves, so none is loaded twice.
 */
final class Bundles {
    /** In this order; a part may stand on those before it, and on {@code page.js} where it is another script's. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "page.js", List.of("htmx.min.js", "prongsai.js", "pressed.js", "kept-files.js", "fields.js", "forms.js"),
            "open.js", List.of("prongsai.js", "survey.js"),
            "files.js",
                    List.of(
                            "tus.js",
                            "begun-uploads.js",
                            "upload-spots.js",
                            "sending.js",
                            "upload-arrival.js",
                            "upload-queue.js",
                            "uploads.js"),
            "review.js", List.of("review.js"),
            "survey.js", List.of("survey.js"),
            "ordering.js", List.of("Sortable.min.js", "order.js", "opened.js"));

    private static final String STRICT = "\"use strict\";\n";

    private Bundles() {}

    /** In place of the parts, what is made of them. */
    static void tie(Map<String, byte[]> contents) {
        Map<String, byte[]> made = PARTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        bundle -> bundle(bundle.getValue(), contents).getBytes(StandardCharsets.UTF_8)));
        PARTS.values().forEach(parts -> parts.forEach(contents::remove));
        contents.putAll(made);
    }

    private static String bundle(List<String> parts, Map<String, byte[]> contents) {
        return parts.stream()
                .map(part -> new String(contents.get(part), StandardCharsets.UTF_8))
                // One that ends without a semicolon must not take the next for its argument.
                .collect(Collectors.joining(";\n", STRICT, ""));
    }
}
