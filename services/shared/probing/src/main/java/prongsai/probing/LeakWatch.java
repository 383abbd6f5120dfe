package prongsai.probing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Looks at every buffer of Netty's from its beginning to its end, for a while: one that nothing holds any more and that
 * nobody gave back is a leak. Netty by itself looks at one of 128, and speaks up only if it happens to come by later.
 */
public final class LeakWatch implements AutoCloseable {
    /**
     * A parameter that the PostgreSQL driver wrote for a statement that was cancelled before it was sent.
     *
     * @see <a href="https://github.com/pgjdbc/r2dbc-postgresql/issues/734">the driver's issue</a>
     */
    private static final Pattern DRIVERS = Pattern.compile(
            "Created at:\\s+(io\\.netty\\.buffer\\.\\S+\\s+)+io\\.r2dbc\\.postgresql\\.(codec|util)\\.");

    /** A buffer may hang on another, so that one collection finds the one and the next the other. */
    private static final int COLLECTIONS = 4;

    private static final Duration COLLECTED = Duration.ofSeconds(10);

    private final Logger detector = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private final Level before = ResourceLeakDetector.getLevel();
    private final List<String> leaks = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            leaks.add(event.getFormattedMessage());
        }
    };

    private LeakWatch() {
        ResourceLeakDetector.setLevel(Level.PARANOID);
        // What leaked before this watch is not its own.
        collect();
        listener.start();
        detector.addAppender(listener);
    }

    public static LeakWatch begin() {
        return new LeakWatch();
    }

    /** The leaks until now, each with where its buffer had been; the same place is told once in the life of a JVM. */
    public List<String> leaks() {
        collect();
        return leaks.stream().filter(leak -> !DRIVERS.matcher(leak).find()).toList();
    }

    /** Those that are the driver's, which {@code DriverLeakTest} shows by the driver alone. */
    public List<String> forgiven() {
        collect();
        return leaks.stream().filter(DRIVERS.asPredicate()).toList();
    }

    private static void collect() {
        for (int i = 0; i < COLLECTIONS; i++) {
            ReferenceQueue<Object> queue = new ReferenceQueue<>();
            WeakReference<@Nullable Object> canary = new WeakReference<>(new Object(), queue);
            System.gc();
            try {
                // References that die together are told together: once this one is known, the leaks are.
                Objects.requireNonNull(
                        queue.remove(COLLECTED.toMillis()),
                        () -> "not collected in " + COLLECTED + ": " + canary.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            // The detector tells what it knows when the next buffer is taken.
            ByteBufAllocator.DEFAULT.buffer(1).release();
        }
    }

    @Override
    public void close() {
        detector.detachAppender(listener);
        listener.stop();
        ResourceLeakDetector.setLevel(before);
    }
}
