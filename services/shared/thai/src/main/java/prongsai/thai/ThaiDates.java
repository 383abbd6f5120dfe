package prongsai.thai;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;

/**
 * Dates as people read and type them in Thailand. Storage is ISO; what is shown is the Buddhist year, on official paper
 * with Thai digits. ({@code java.time} in the locale th gives the Christian year: the chronology must be named.)
 */
public final class ThaiDates {
    /** Thai as spoken in Thailand. */
    public static final Locale THAI = Locale.of("th", "TH");

    private static final DateTimeFormatter SCREEN = formatter("d MMM yyyy");
    private static final DateTimeFormatter LONG = formatter("d MMMM yyyy");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter MONTH = formatter("MMM yyyy");
    private static final DateTimeFormatter ENGLISH_MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).withChronology(ThaiBuddhistChronology.INSTANCE);
    /** Of years in English, which would else be taken for years of the common era; with a space that does not break. */
    private static final String ERA = "\u00A0B.E.";

    private static final DecimalStyle THAI_DIGITS = DecimalStyle.STANDARD.withZeroDigit('๐');

    private ThaiDates() {}

    /** For the screen: {@code 30 ก.ย. 2568}. */
    public static String screen(LocalDate date) {
        return SCREEN.format(date);
    }

    /** For the screen in a language: {@code 30 ก.ย. 2568}, or in any language but Thai {@code 30 Sep 2568 B.E.}. */
    public static String screen(LocalDate date, Locale locale) {
        return isThai(locale) ? screen(date) : ENGLISH.format(date) + ERA;
    }

    /** As a person types it in a language, which {@link #parse} reads: as {@link #screen}, without the era. */
    public static String typed(LocalDate date, Locale locale) {
        return (isThai(locale) ? SCREEN : ENGLISH).format(date);
    }

    /** A year of the Buddhist era in a language: {@code 2568}, or in any language but Thai {@code 2568 B.E.}. */
    public static String year(int year, Locale locale) {
        return isThai(locale) ? Integer.toString(year) : year + ERA;
    }

    /** A month for the screen in a language: {@code ต.ค. 2567}, or in any language but Thai {@code Oct 2567 B.E.}. */
    public static String month(YearMonth month, Locale locale) {
        return isThai(locale) ? MONTH.format(month.atDay(1)) : ENGLISH_MONTH.format(month.atDay(1)) + ERA;
    }

    /** For official paper: {@code ๓๐ ก.ย. ๒๕๖๘}. */
    public static String paper(LocalDate date) {
        return SCREEN.withDecimalStyle(THAI_DIGITS).format(date);
    }

    /** With the month in full: {@code 30 กันยายน 2568}. */
    public static String full(LocalDate date) {
        return LONG.format(date);
    }

    /** With the month in full on official paper: {@code ๓๐ กันยายน ๒๕๖๘}. */
    public static String fullPaper(LocalDate date) {
        return LONG.withDecimalStyle(THAI_DIGITS).format(date);
    }

    /**
     * Reads a date that a person typed, or that {@code <input type="date">} sent.
     *
     * @param near the fiscal year that is worked on: it decides a year of two digits, and what an example is of
     * @throws ThaiDateException when the text is no date, or its year is of the wrong era or short and not of about that time
     * @see TypedDate
     */
    public static LocalDate parse(String text, FiscalYear near) {
        return TypedDate.parse(text, near);
    }

    static boolean isThai(Locale locale) {
        return locale.getLanguage().equals(THAI.getLanguage());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, THAI)
                .withChronology(ThaiBuddhistChronology.INSTANCE)
                .withDecimalStyle(DecimalStyle.STANDARD);
    }
}
