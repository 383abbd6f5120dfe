package prongsai.measures.opening;

import java.time.Duration;

/** When reading a file must end. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Also where whoever waited has gone away, which interrupts. */
    boolean passed() {
        return System.nanoTime() - nanoTime >= 0 || Thread.currentThread().isInterrupted();
    }
}
