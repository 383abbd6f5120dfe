package prongsai.measures.throttle;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Lets each of a few known keys pass so many times in each stretch of time, and forgets all when the next begins. */
public final class Throttle {
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
        long now = clock.millis() / length.toMillis();
        Stretch stretch = current.updateAndGet(
                known -> known.number() == now ? known : new Stretch(now, new ConcurrentHashMap<>()));
        return stretch.passed().merge(key, 1, Integer::sum) <= times;
    }
}
