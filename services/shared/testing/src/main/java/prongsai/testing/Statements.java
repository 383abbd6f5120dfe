package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * What the driver sent to the database meanwhile, as its own log tells it. BEGIN with its settings is one statement and
 * COMMIT another; what is neither is the work.
 */
public record Statements(List<String> sent) {
    private static final String LOGGER = "io.r2dbc.postgresql.QUERY";
    private static final Object ONE_AT_A_TIME = new Object();

    /** @param <T> what the work gives */
    public record Counted<T>(T value, Statements statements) {}

    /** Runs work that waits for its own answer, and listens. */
    public static <T> Counted<T> during(Supplier<T> work) {
        synchronized (ONE_AT_A_TIME) {
            Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
            Level before = logger.getLevel();
            Listener listener = new Listener();
            listener.start();
            logger.addAppender(listener);
            logger.setAdditive(false);
            logger.setLevel(Level.DEBUG);
            try {
                T value = work.get();
                return new Counted<>(value, new Statements(List.copyOf(listener.heard)));
            } finally {
                logger.detachAppender(listener);
                logger.setLevel(before);
                logger.setAdditive(true);
            }
        }
    }

    /** Of two looks the one that took less, so that a job that runs by the clock meanwhile does not count. */
    public static Statements fewest(Supplier<?> look) {
        return Stream.generate(() -> during(look))
                .limit(2)
                .map(Counted::statements)
                .min(Comparator.comparingInt(statements -> statements.sent().size()))
                .orElseThrow();
    }

    /** Holds them against what they may be at most. */
    public void require(int transactions, int queries) {
        assertThat(transactions()).as("transactions of %s", sent).isLessThanOrEqualTo(transactions);
        assertThat(work()).as("queries").hasSizeLessThanOrEqualTo(queries);
    }

    public long transactions() {
        return sent.stream().filter(Statements::begins).count();
    }

    /** What was asked within them. */
    public List<String> work() {
        return sent.stream()
                .filter(sql -> !begins(sql) && !sql.equals("COMMIT") && !sql.equals("ROLLBACK"))
                .toList();
    }

    private static boolean begins(String sql) {
        return sql.toUpperCase(Locale.ROOT).startsWith("BEGIN");
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            Object[] arguments = event.getArgumentArray();
            heard.add(
                    arguments == null || arguments.length == 0
                            ? event.getFormattedMessage()
                            : String.valueOf(arguments[0]));
        }
    }
}
