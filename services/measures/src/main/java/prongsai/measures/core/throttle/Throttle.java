package prongsai.measures.core.throttle;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Lets each key pass so many times in each stretch of time, and forgets all when the next begins. */
public final class Throttle {
    /** Keys that are told apart; all that come after them count as one, so that nobody fills the memory with keys. */
    private static final int MOST = 100_000;

    private static final String OTHERS = "";

    private record Stretch(long number, ConcurrentHashMap<String, Integer> passed) {}

    private final Clock clock;
    private final Duration length;
    private final int times;
    private final AtomicReference<Stretch> current = new AtomicReference<>(new Stretch(-1, new ConcurrentHashMap<>()));

    public Throttle(Clock clock, Duration length, int times) {
        this.clock = clock;
        this.length = length;
        this.times = times;
    }

    public boolean admits(String key) {
        Map<String, Integer> passed = passed();
        return passed.merge(counted(key, passed), 1, Integer::sum) <= times;
    }

    /** As if the key had not been let pass just now. */
    public void giveBack(String key) {
        Map<String, Integer> passed = passed();
        passed.computeIfPresent(counted(key, passed), (known, count) -> count > 1 ? count - 1 : null);
    }

    private Map<String, Integer> passed() {
        long now = clock.millis() / length.toMillis();
        return current.updateAndGet(
                        known -> known.number() == now ? known : new Stretch(now, new ConcurrentHashMap<>()))
                .passed();
    }

    private static String counted(String key, Map<String, Integer> passed) {
        return passed.size() < MOST || passed.containsKey(key) ? key : OTHERS;
    }
}
