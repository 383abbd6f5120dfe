package prongsai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The stylesheet, script, icons and fonts, read once at start and served under names that carry a hash of the content. A
 * changed file has another address, so a browser never shows a new page with an old style.
 */
public final class Assets {
    /** Where all of them live; open to everybody. */
    public static final String PATH = "/assets/";

    private static final String[] PLACES = {
        "classpath*:/static/assets/*",
        "classpath*:/META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js",
        "classpath*:/META-INF/resources/webjars/sortablejs/*/Sortable.min.js"
    };
    private static final Pattern REMARK = Pattern.compile("(?s)/\\*.*?\\*/\\s*|\\n\\s*(?=\\n)");
    private static final Pattern REFERENCE = Pattern.compile("url\\(([^):]+)\\)");

    private final Map<String, AssetFile> byName = new TreeMap<>();
    private final Map<String, AssetFile> byHashedName = new HashMap<>();

    Assets() {
        Map<String, byte[]> contents = read();
        Bundles.tie(contents);
        contents.forEach((name, bytes) -> {
            if (!name.endsWith(".css")) {
                add(AssetFile.of(name, bytes), name);
            }
        });
        // A stylesheet names its fonts, so their hashes come first and become part of its own.
        contents.forEach((name, bytes) -> {
            if (name.endsWith(".css")) {
                add(AssetFile.of(name, withHashedReferences(bytes)), name);
            }
        });
    }

    /**
     * The address of an asset, for the templates: {@code #assets.url('prongsai.css')}.
     *
     * @throws IllegalArgumentException where no such asset exists, naming those that do
     */
    public String url(String name) {
        AssetFile file = byName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("asset: " + name + " (expected one of " + byName.keySet() + ")");
        }
        return PATH + file.hashedName();
    }

    Optional<AssetFile> find(String hashedName) {
        return Optional.ofNullable(byHashedName.get(hashedName));
    }

    private void add(AssetFile file, String name) {
        byName.put(name, file);
        byHashedName.put(file.hashedName(), file);
    }

    private byte[] withHashedReferences(byte[] css) {
        String text = REMARK.matcher(new String(css, StandardCharsets.UTF_8)).replaceAll("");
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> "url(" + url(found.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> read() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> contents = new TreeMap<>();
        try {
            for (String place : PLACES) {
                for (Resource resource : resolver.getResources(place)) {
                    String name = resource.getFilename();
                    if (name != null && resource.isReadable()) {
                        contents.put(name, resource.getContentAsByteArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the assets", e);
        }
        return contents;
    }
}
