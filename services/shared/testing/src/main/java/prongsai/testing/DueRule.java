package prongsai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a source judges by itself whether something is overdue, on time or due soon: in Java, in SQL, in a template or
 * in a script. It knows due dates by the names that they have everywhere.
 */
public final class DueRule {
    private static final String DUE = "(dueOn(\\(\\))?|due_on|openSince(\\(\\))?|open_since)";
    private static final Pattern COMPARED = Pattern.compile(DUE + "\\s*\\.\\s*(isBefore|isAfter|isEqual)\\b"
            + "|\\b(isBefore|isAfter|isEqual)\\(\\s*[\\w.()]*" + DUE
            + "|" + DUE + "\\s*(<=?|>=?|&lt;|&gt;|lt\\b|gt\\b)"
            + "|(<=?|(?<!-)>=?|&lt;|&gt;)\\s*(\\w+\\.)?" + DUE + "(?!\\w)");

    private DueRule() {}

    /** @param sources the folder of a module's main sources */
    public static List<String> broken(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html|js)"))
                    .flatMap(DueRule::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a line of a source compares a due date. */
    static boolean compares(String line) {
        return COMPARED.matcher(line).find();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(DueRule::compares)
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
