package prongsai.thai;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How far a due date is from today, in words: {@code อีก 5 วัน}, {@code วันนี้}, {@code เกินมา 12 วัน}. */
public final class RelativeDays {
    private RelativeDays() {}

    /**
     * @param today the day in Asia/Bangkok
     * @param locale Thai, or anything else for English
     */
    public static String words(LocalDate due, LocalDate today, Locale locale) {
        long days = ChronoUnit.DAYS.between(today, due);
        return ThaiDates.isThai(locale) ? thai(days) : english(days);
    }

    private static String thai(long days) {
        if (days == 0) {
            return "วันนี้";
        }
        return days > 0 ? "อีก " + days + " วัน" : "เกินมา " + -days + " วัน";
    }

    private static String english(long days) {
        if (days == 0) {
            return "today";
        }
        return days > 0 ? "in " + count(days) : count(-days) + " overdue";
    }

    private static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
