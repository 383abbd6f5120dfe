package prongsai.ui;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    /** A task as a template has it. */
    private record Dates(LocalDate dueOn, @Nullable LocalDate doneOn) implements Due {}

    private final Locale locale;
    private final Clock clock;

    Formats(Locale locale, Clock clock) {
        this.locale = locale;
        this.clock = clock;
    }

    /** 30 ก.ย. 2568, or 30 Sep 2568 in English: the year is of the Buddhist era in both. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.screen(date, locale);
    }

    /** ต.ค. 2567, or Oct 2567 in English. */
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

    /** What a date field holds: in Thai, which is what it accepts. */
    public String dateInput(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.screen(date);
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

    /** 79%, cut as {@link Share} tells: 100% is said only when all is done. A dash where there is nothing to divide by. */
    public String percent(long part, long whole) {
        return share(part, whole, 0);
    }

    /** 74.6%, cut like {@link #percent}. */
    public String percent1(long part, long whole) {
        return share(part, whole, 1);
    }

    /** The percent that a colour stands for, cut like {@link #percent}; -1 where there is nothing to divide by. */
    public int rate(long part, long whole) {
        return whole == 0 ? -1 : Share.percent(part, whole, 0).intValueExact();
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

    private String share(long part, long whole, int digits) {
        return whole == 0 ? NOTHING : cut(digits).format(Share.percent(part, whole, digits)) + "%";
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
