package prongsai.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds in a log the one line that best says why a program ended. */
final class Reason {
    private static final int LONGEST = 300;
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SPRING_DESCRIPTION = Pattern.compile("Description:\\s+(\\S[^\\n]*)");

    private Reason() {}

    static Optional<String> of(Path log) {
        try {
            return in(new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The description that Spring gives of a failed start, else the last cause, error or line. */
    static Optional<String> in(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return springs(lines)
                .or(() -> last(lines, "Caused by: "))
                .or(() -> last(lines, "ERROR"))
                .or(() -> last(lines, ""))
                .map(Reason::shorten);
    }

    /** Spring prints its description below the line that says so, or within it where logs are JSON. */
    private static Optional<String> springs(List<String> lines) {
        int at = IntStream.iterate(lines.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> lines.get(index).contains("APPLICATION FAILED TO START"))
                .findFirst()
                .orElse(lines.size());
        String text = lines.stream()
                .skip(at)
                .map(line -> line.startsWith("{") ? message(line) : line)
                .collect(Collectors.joining("\n"));
        return Optional.of(SPRING_DESCRIPTION.matcher(text))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    private static Optional<String> last(List<String> lines, String holding) {
        return lines.reversed().stream()
                .filter(line -> line.contains(holding))
                .findFirst()
                .map(line -> line.startsWith("{") ? message(line) : line);
    }

    private static String message(String jsonLine) {
        Matcher matcher = JSON_MESSAGE.matcher(jsonLine);
        return matcher.find() ? matcher.group(1).replace("\\n", "\n").replace("\\\"", "\"") : jsonLine;
    }

    private static String shorten(String reason) {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
