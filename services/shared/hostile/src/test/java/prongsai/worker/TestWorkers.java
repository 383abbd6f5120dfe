package prongsai.worker;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Workers as a service has them, but with less patience. */
final class TestWorkers {
    static final Duration LONGEST = Duration.ofSeconds(1);

    private TestWorkers() {}

    static WorkerSettings settings(int most) {
        return new WorkerSettings(most, 1, DataSize.ofMegabytes(400), 400, Duration.ofMinutes(5), LONGEST, "auto");
    }

    static Workers start(WorkerSettings settings) {
        return new Workers(settings, Clock.systemUTC(), new SimpleMeterRegistry());
    }
}
