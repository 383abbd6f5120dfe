package prongsai.measures.core.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.page.DateField;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/** The day on which something was done, signed, checked or entered: not to come yet, and not of long ago. */
public final class DoneDate {
    private DoneDate() {}

    /** As typed in a form; today where nothing was typed. Errors: 400 naming the field. */
    public static LocalDate typed(String field, @Nullable String text, LocalDate today) {
        return text == null || text.isBlank() ? today : DateField.parse(field, text, FiscalYear.of(today));
    }

    /** @throws Problem 400 {@code field-missing} where there is none */
    static LocalDate required(String field, @Nullable LocalDate date) {
        if (date == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        return date;
    }

    /**
     * Holds a day against the plan's year; nothing to hold where it is null.
     *
     * @throws Problem 400 {@code year-of-other-era}, {@code done-in-future}, {@code done-too-early}
     */
    public static void check(String field, @Nullable LocalDate date, FiscalYear year, LocalDate today) {
        if (date == null) {
            return;
        }
        checkPast(field, date, today);
        // Preparing may begin in the year before; anything older is a slip of the hand.
        if (date.isBefore(year.start().minusYears(1))) {
            throw Problem.invalid(field, "done-too-early", String.valueOf(year.year()));
        }
    }

    /**
     * Holds a day that may be of long ago, but not to come.
     *
     * @throws Problem 400 {@code year-of-other-era}, {@code done-in-future}
     */
    public static void checkPast(String field, @Nullable LocalDate date, LocalDate today) {
        checkEra(field, date);
        if (date != null && date.isAfter(today)) {
            throw Problem.invalid(field, "done-in-future");
        }
    }

    /**
     * Holds only the era of a day's year, for what may be of long ago or still to come.
     *
     * @throws Problem 400 {@code year-of-other-era}
     */
    public static void checkEra(String field, @Nullable LocalDate date) {
        // 2568-01-15 where 2025-01-15 was meant: JSON has ISO dates, whose years are of the common era.
        if (date != null && date.getYear() > 2400) {
            throw Problem.invalid(field, "year-of-other-era", date.getYear(), date.getYear() - 543);
        }
    }
}
