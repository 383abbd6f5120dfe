package prongsai.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.progress.Due;
import prongsai.progress.Share;
import prongsai.thai.RelativeDays;
import prongsai.thai.ThaiDates;
import prongsai.web.WebBasics;

/**
 * How dates and numbers read on a page, in the reader's language; templates call it {@code #fmt}. Nothing here is for
 * paper, which has Thai digits.
 */
public final class Formats {
    private static final String NOTHING = "–";
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THAI_TIME = DateTimeFormatter.ofPattern("HH.mm 'น.'", Locale.ENGLISH);
    private static final long KILO = 1024;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    /** From how many percent a share has its next shade. */
    private static final List<Integer> SHADES = List.of(50, 75, 90);

    /** A task as a template has it. */
    private record Dates(LocalDate dueOn, @Nullable LocalDate doneOn) implements Due {}

    private final Locale locale;
    private final Clock clock;

    Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** 30 ก.ย. 2568, or 30 Sep 2568 B.E. in English: the year is of the Buddhist era in both. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.screen(date, locale);
    }

    /** 1 ต.ค. – 31 ธ.ค. 2568: days of one year, which is said once. */
    public String days(LocalDate from, LocalDate to) {
        String last = date(to);
        String year = last.substring(last.indexOf(' ', last.indexOf(' ') + 1));
        String first = date(from);
        return (first.endsWith(year) ? first.substring(0, first.length() - year.length()) : first) + " – " + last;
    }

    /** 2568, or 2568 B.E. in English: a year that is named for itself, such as a fiscal year. */
    public String year(int year) {
        return ThaiDates.year(year, locale);
    }

    /** ต.ค. 2567, or Oct 2567 B.E. in English. */
    public String month(YearMonth month) {
        return ThaiDates.month(month, locale);
    }

    /** 3 ก.ค. 2568 08.12 น., in Thailand's time. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : date(local(instant).toLocalDate()) + " " + time(instant);
    }

    /** 08.12 น., in Thailand's time. */
    public String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : (locale.getLanguage().equals("th") ? THAI_TIME : ENGLISH_TIME).format(local(instant));
    }

    /** What a date field holds, as a person would type it: 30 ก.ย. 2568, or 30 Sep 2568 in English. */
    public String dateInput(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.typed(date, locale);
    }

    /** How far away a due date is: อีก 5 วัน, วันนี้, เกินมา 12 วัน. */
    public String relative(@Nullable LocalDate dueOn) {
        return dueOn == null ? "" : RelativeDays.words(dueOn, LocalDate.now(clock), locale);
    }

    /** The state of a task by its dates: done, due, late or later. */
    public String state(@Nullable LocalDate doneOn, LocalDate dueOn) {
        return new Dates(dueOn, doneOn).state(LocalDate.now(clock)).code();
    }

    /** 3,021. */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
    }

    /** 28.6%, rounded as {@link Share} tells: 100% is said only when all is done. A dash where there is nothing to divide by. */
    public String percent(long part, long whole) {
        return whole == 0 ? NOTHING : said(Share.shown(part, whole));
    }

    /** The shade that a share has in a table, {@code h0} to {@code h3}, by its fraction; {@code hn} where there is none. */
    public String shade(long part, long whole) {
        if (whole == 0) {
            return "hn";
        }
        return "h"
                + SHADES.stream()
                        .filter(from -> Share.reaches(part, whole, from))
                        .count();
    }

    /** 340 B, 12 KB, 1.2 MB. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return bytes / KILO + " KB";
        }
        if (bytes < KILO * KILO * KILO) {
            return cut(1).format((double) bytes / (KILO * KILO)) + " MB";
        }
        return cut(1).format((double) bytes / (KILO * KILO * KILO)) + " GB";
    }

    private String said(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(isWhole(percent) ? 0 : 1);
        return format.format(percent) + "%";
    }

    /** All and nothing are said without a decimal: they are no roundings. */
    private static boolean isWhole(BigDecimal percent) {
        return percent.signum() == 0 || percent.compareTo(ALL) == 0;
    }

    private NumberFormat cut(int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.DOWN);
        return format;
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(WebBasics.BANGKOK);
    }
}
