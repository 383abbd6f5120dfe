package prongsai.measures.year.contact;

import java.time.Instant;
import java.util.List;
import prongsai.measures.core.plan.LaoYears;

/**
 * What an office's administrators said over time.
 *
 * @param lines the latest first
 */
record Contact(LaoYears around, List<Line> lines) {
    /**
     * @param contact empty from when nobody was named any more
     * @param by who said so
     */
    record Line(String contact, String by, Instant at) {}

    /** What holds; empty where nobody is named. */
    String now() {
        return lines.isEmpty() ? "" : lines.getFirst().contact();
    }
}
