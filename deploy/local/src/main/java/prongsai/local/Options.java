package prongsai.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./start} was asked for.
 *
 * @param port of the gateway; the ten after it belong to the rest of the stack
 * @param data folder kept between starts
 * @param reset {@link Reset#YES} empties that folder first
 * @param today the day on which the clocks of the services begin; null for the real one
 */
public record Options(
        int port, Path data, Reset reset, @Nullable LocalDate today) {
    public static final int DEFAULT_PORT = 8080;

    public static final String HELP = """
            Starts all of Prongsai on this machine: database, Keycloak, three services and the gateway.

            Usage: ./start [--port N] [--data DIR] [--reset] [--today DAY]

              --port N     the gateway's port, default 8080; N+1 to N+10 are used too
              --data DIR   where everything is kept between starts, default ./data
              --reset      delete what is kept and begin again with the demo data
              --today DAY  for tests: the services begin on that day, such as 2026-09-30
              --help       this text

            Ctrl-C stops everything it started.
            """;

    private static final int HIGHEST_PORT = 65535 - Ports.COUNT + 1;

    /** Whether to begin anew. */
    public enum Reset {
        YES,
        NO
    }

    /** The command line cannot be understood; the message says what was found and what was expected. */
    public static final class WrongUsage extends RuntimeException {
        WrongUsage(String message) {
            super(message);
        }
    }

    public static Options in(Path data) {
        return new Options(DEFAULT_PORT, data.toAbsolutePath().normalize(), Reset.NO, null);
    }

    public Options withPort(int newPort) {
        return new Options(newPort, data, reset, today);
    }

    /** For tests: on another day. */
    public Options on(LocalDate day) {
        return new Options(port, data, reset, day);
    }

    /** @throws WrongUsage where an option is unknown or its value is missing or no good */
    public static Options parse(List<String> arguments, Path defaultData) {
        Options options = in(defaultData);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            options = switch (option) {
                case "--port" -> options.withPort(port(value(option, rest)));
                case "--data" -> new Options(options.port, folder(value(option, rest)), options.reset, options.today);
                case "--reset" -> new Options(options.port, options.data, Reset.YES, options.today);
                case "--today" -> options.on(day(value(option, rest)));
                default ->
                    throw new WrongUsage(
                            "Unknown option " + option + " (expected: --port, --data, --reset, --today, --help)");
            };
        }
        return options;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new WrongUsage(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static Path folder(String value) {
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new WrongUsage("--today " + value + " is no good (expected: a day such as 2026-09-30)");
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1024 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new WrongUsage("--port " + value + " is no good (expected: a number from 1024 to " + HIGHEST_PORT + ")");
    }
}
