package prongsai.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task, a moment, and what is true of the task then. Whatever says "overdue" or "on time", in Java or in SQL, is fed
 * these; what is expected is written out, so that no two can be wrong together.
 *
 * @param dueOn null where nothing is due
 * @param at the moment of asking; the day is that of Bangkok
 */
public record DueCase(
        String name,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        Instant at,
        boolean overdue,
        boolean onTime) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    public LocalDate today() {
        return LocalDate.ofInstant(at, BANGKOK);
    }

    @Override
    public String toString() {
        return name;
    }

    public static Stream<DueCase> all() {
        return Stream.of(
                open("due today", "2025-03-31", "2025-03-31T05:00:00Z", false),
                open("due yesterday", "2025-03-30", "2025-03-31T05:00:00Z", true),
                open("due tomorrow", "2025-04-01", "2025-03-31T05:00:00Z", false),
                open("due long ago", "2024-10-01", "2025-09-30T05:00:00Z", true),
                open("last minute of the due day in Bangkok", "2025-06-30", "2025-06-30T16:59:59Z", false),
                open("midnight in Bangkok, still the due day in Greenwich", "2025-06-30", "2025-06-30T17:00:00Z", true),
                open(
                        "early morning of the due day, the day before in Greenwich",
                        "2025-07-01",
                        "2025-06-30T17:00:00Z",
                        false),
                open("last day of the fiscal year", "2025-09-30", "2025-09-30T16:59:59Z", false),
                open("first moment of the next fiscal year", "2025-09-30", "2025-09-30T17:00:00Z", true),
                open("first day of the fiscal year, seen the day before", "2024-10-01", "2024-09-30T05:00:00Z", false),
                open("due on the 31st of December, seen on New Year", "2024-12-31", "2024-12-31T17:00:00Z", true),
                open("due on the 29th of February", "2028-02-29", "2028-02-29T17:00:00Z", true),
                open("nothing due", null, "2025-03-31T05:00:00Z", false),
                done("done on the due day", "2025-03-31", "2025-03-31", "2025-09-30T05:00:00Z", true),
                done("done the day before", "2025-03-31", "2025-03-30", "2025-03-31T05:00:00Z", true),
                done("done the day after", "2025-03-31", "2025-04-01", "2025-04-01T05:00:00Z", false),
                done("done in the next fiscal year", "2025-09-30", "2025-10-01", "2025-10-02T05:00:00Z", false),
                done("done before its fiscal year began", "2024-10-31", "2024-09-30", "2025-01-01T05:00:00Z", true),
                done("done today, due long ago", "2024-10-31", "2025-03-31", "2025-03-31T05:00:00Z", false),
                done("done without a due date", null, "2025-03-31", "2025-03-31T05:00:00Z", false));
    }

    /** Those of tasks, each of which has a due date. */
    public static Stream<DueCase> dated() {
        return all().filter(each -> each.dueOn() != null);
    }

    private static DueCase open(String name, @Nullable String dueOn, String at, boolean overdue) {
        return new DueCase(name, day(dueOn), null, Instant.parse(at), overdue, false);
    }

    private static DueCase done(String name, @Nullable String dueOn, String doneOn, String at, boolean onTime) {
        return new DueCase(name, day(dueOn), day(doneOn), Instant.parse(at), false, onTime);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
