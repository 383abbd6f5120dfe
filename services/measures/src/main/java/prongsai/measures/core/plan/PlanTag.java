package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plan's ETag: its revision, and the day, since what is overdue changes at midnight without a change. */
final class PlanTag {
    /** Of no plan. */
    static final long NONE = -1;

    /** Of whatever plan is there, as {@code *} says (RFC 9110, 13.1.2). */
    static final long ANY = Long.MAX_VALUE;

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9]{1,18})\\.([0-9]{8})\"");

    private PlanTag() {}

    static String of(long revision, LocalDate today) {
        return revision + "." + day(today);
    }

    /** The revision that a caller has as of today, from {@code If-None-Match}; {@link #NONE} where it has none, or {@link #ANY}. */
    static long known(List<String> ifNoneMatch, LocalDate today) {
        if (ifNoneMatch.contains("*")) {
            return ANY;
        }
        return ifNoneMatch.stream()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .filter(tag -> tag.group(2).equals(day(today)))
                .mapToLong(tag -> Long.parseLong(tag.group(1)))
                .max()
                .orElse(NONE);
    }

    private static String day(LocalDate today) {
        return today.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
