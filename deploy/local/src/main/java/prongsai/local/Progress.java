package prongsai.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line for each step that is done, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final Instant begun = Instant.now();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void done(String step) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), step);
        out.flush();
    }

    public synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    public double seconds() {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }
}
