package prongsai.measures.work.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A calendar of whole days as an iCalendar file (RFC 5545). The same calendar gives the same bytes, so that its hash can be
 * its ETag.
 *
 * @param name as the calendar program shows it
 * @param changedAt when anything in it may last have changed
 */
record CalendarFile(String name, Instant changedAt, List<Day> days) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * @param id never changes, so that a moved date moves in the calendar and does not double
     * @param address of the page that shows it
     */
    record Day(UUID id, LocalDate on, String summary, String description, String address) {}

    String write() {
        List<ContentLine> lines = new ArrayList<>(List.of(
                new ContentLine("BEGIN", "VCALENDAR"),
                new ContentLine("VERSION", "2.0"),
                new ContentLine("PRODID", "-//Prongsai//Tasks//TH"),
                new ContentLine("CALSCALE", "GREGORIAN"),
                new ContentLine("METHOD", "PUBLISH"),
                ContentLine.text("X-WR-CALNAME", name),
                new ContentLine("X-WR-TIMEZONE", "Asia/Bangkok"),
                new ContentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"),
                new ContentLine("X-PUBLISHED-TTL", "PT6H"),
                // A calendar must have a component, also when nothing is due; Bangkok has no summer time.
                new ContentLine("BEGIN", "VTIMEZONE"),
                new ContentLine("TZID", "Asia/Bangkok"),
                new ContentLine("BEGIN", "STANDARD"),
                new ContentLine("DTSTART", "19700101T000000"),
                new ContentLine("TZOFFSETFROM", "+0700"),
                new ContentLine("TZOFFSETTO", "+0700"),
                new ContentLine("END", "STANDARD"),
                new ContentLine("END", "VTIMEZONE")));
        days.forEach(day -> lines.addAll(event(day)));
        lines.add(new ContentLine("END", "VCALENDAR"));
        return lines.stream().map(ContentLine::folded).collect(Collectors.joining());
    }

    /** Transparent: a due date takes nobody's time. */
    private List<ContentLine> event(Day day) {
        return List.of(
                new ContentLine("BEGIN", "VEVENT"),
                new ContentLine("UID", day.id() + "@prongsai"),
                new ContentLine("DTSTAMP", STAMP.format(changedAt)),
                new ContentLine("DTSTART;VALUE=DATE", day.on().format(DateTimeFormatter.BASIC_ISO_DATE)),
                new ContentLine("DTEND;VALUE=DATE", day.on().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE)),
                ContentLine.text("SUMMARY", day.summary()),
                ContentLine.text("DESCRIPTION", day.description()),
                new ContentLine("URL", day.address()),
                new ContentLine("TRANSP", "TRANSPARENT"),
                new ContentLine("END", "VEVENT"));
    }
}
