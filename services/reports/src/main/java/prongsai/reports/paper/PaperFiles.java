package prongsai.reports.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The text files that belong to the paper and travel inside the program. */
final class PaperFiles {
    private PaperFiles() {}

    static String text(String name) {
        try {
            return new ClassPathResource("templates/paper/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
