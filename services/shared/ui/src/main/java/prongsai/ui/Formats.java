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
import prongsai.thai.RelativeDays;
import prongsai.thai.ThaiDates;
import prongsai.web.WebBasics;

/**
 * How dates and numbers read on a page, in the reader's language; templates call it {@code #fmt}. Nothing here is for
 * paper, which has Thai digits.
 */
public final class Formats {
    /** A task whose due date is this near counts as due (ถึงกำหนด); the home page lists the same 30 days. */
    public static final int DUE_SOON_DAYS = 30;

    private static final String NOTHING = "–";
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THAI_TIME = DateTimeFormatter.ofPattern("HH.mm 'น.'", Locale.ENGLISH);
    private static final long KILO = 1024;

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
        if (doneOn != null) {
            return "done";
        }
        LocalDate today = LocalDate.now(clock);
        if (dueOn.isBefore(today)) {
            return "late";
        }
        return dueOn.isAfter(today.plusDays(DUE_SOON_DAYS)) ? "later" : "due";
    }

    /** 3,021. */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
    }

    /** 79%, rounded down: 100% is said only when all is done. A dash where there is nothing to divide by. */
    public String percent(long part, long whole) {
        return share(part, whole, 0);
    }

    /** 74.6%, rounded down like {@link #percent}. */
    public String percent1(long part, long whole) {
        return share(part, whole, 1);
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
            return rounded(1).format((double) bytes / (KILO * KILO)) + " MB";
        }
        return rounded(1).format((double) bytes / (KILO * KILO * KILO)) + " GB";
    }

    private String share(long part, long whole, int digits) {
        return whole == 0 ? NOTHING : rounded(digits).format(100.0 * part / whole) + "%";
    }

    private NumberFormat rounded(int digits) {
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
