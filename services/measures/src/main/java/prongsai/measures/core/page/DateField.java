package prongsai.measures.core.page;

import java.time.LocalDate;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.thai.ThaiDates;
import prongsai.web.Problem;

/** A date that a person typed or picked in a form. */
public final class DateField {
    private DateField() {}

    /**
     * @param near the fiscal year that is worked on, which decides a year of two digits. Where a form does not say which plan it
     *     is of, this year's: plans are of about now, and another century is never meant.
     * @throws Problem 400 that names the field, what was found and what was expected
     */
    public static LocalDate parse(String field, String text, FiscalYear near) {
        try {
            return ThaiDates.parse(text, near);
        } catch (ThaiDateException e) {
            throw problem(field, e);
        }
    }

    /** @throws Problem 400 that names the field, where it is no year of the Buddhist era that a plan can have */
    public static FiscalYear year(String field, int year) {
        try {
            return new FiscalYear(year);
        } catch (ThaiDateException e) {
            throw problem(field, e);
        }
    }

    /** What is wrong with a date or a year, for the field that it came from. */
    public static Problem problem(String field, ThaiDateException e) {
        String reason = e.messageKey().substring(e.messageKey().lastIndexOf('.') + 1);
        Problem problem = Problem.invalid(field, "date-" + reason, e.found(), e.expected());
        problem.initCause(e);
        return problem;
    }
}
