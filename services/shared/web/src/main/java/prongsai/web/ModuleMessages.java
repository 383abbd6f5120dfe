package prongsai.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all modules on the class path. Each module names its bundles in {@code META-INF/prongsai-messages}, so a
 * service need not know which modules it is made of.
 */
final class ModuleMessages {
    private static final String LIST = "META-INF/prongsai-messages";

    private ModuleMessages() {}

    static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(ThaiFirstLocale.THAI);
        // A text without arguments follows the same quoting rules as one with them.
        source.setAlwaysUseMessageFormat(true);
        source.addBasenames(basenames().toArray(String[]::new));
        return source;
    }

    private static List<String> basenames() {
        List<String> names = new ArrayList<>();
        try {
            for (URL list :
                    Collections.list(ModuleMessages.class.getClassLoader().getResources(LIST))) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + LIST, e);
        }
        return names;
    }
}
