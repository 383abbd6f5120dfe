package prongsai.measures.transfer.importing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDigits;

/** Whatever stands in a cell is read or asked, and what was written from dates gives these dates again. */
class ScheduleWordsPropertyTest {
    private static final List<String> FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SHORT =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");

    /** How somebody writes: which names, years with how many digits, which digits, what stands between. */
    record Hand(boolean full, boolean shortYear, boolean thai, String dash, boolean yearOnlyAtTheEnd, boolean spaces) {
        String month(YearMonth month, boolean withYear) {
            int year = month.getYear() + 543;
            String name = (full ? FULL : SHORT).get(month.getMonthValue() - 1);
            String said = name + (spaces ? " " : "") + (shortYear ? year % 100 : year);
            return digits(withYear ? said : name);
        }

        String day(LocalDate day) {
            return digits(day.getDayOfMonth() + (spaces ? " " : "")) + month(YearMonth.from(day), true);
        }

        String digits(String text) {
            return thai ? ThaiDigits.toThai(text) : text;
        }
    }

    @Property
    void readsMonthsAgain(
            @ForAll @IntRange(min = 2560, max = 2575) int named,
            @ForAll @IntRange(max = 11) int first,
            @ForAll @IntRange(max = 11) int length,
            @ForAll("hands") Hand hand) {
        var year = new FiscalYear(named);
        YearMonth from = year.months().get(first);
        YearMonth to = year.months().get(Math.min(11, first + length));
        boolean once = hand.yearOnlyAtTheEnd() && from.getYear() == to.getYear();
        String words = hand.month(from, !once) + hand.dash() + hand.month(to, true);
        ScheduleReading reading = ScheduleWords.read(words, year);
        assertThat(reading.doubt()).as(words).isEmpty();
        assertThat(reading.periods()).as(words).containsExactly(Period.of(from, to));
    }

    @Property
    void readsDaysAgain(
            @ForAll @IntRange(min = 2560, max = 2575) int named,
            @ForAll @IntRange(max = 364) int first,
            @ForAll @IntRange(max = 364) int length,
            @ForAll("hands") Hand hand) {
        var year = new FiscalYear(named);
        LocalDate from = year.start().plusDays(first);
        LocalDate to = from.plusDays(Math.min(length, 364 - first));
        String words = hand.day(from) + hand.dash() + hand.day(to);
        ScheduleReading reading = ScheduleWords.read(words, year);
        assertThat(reading.doubt()).as(words).isEmpty();
        assertThat(reading.periods()).as(words).containsExactly(new Period(from, to));
        assertThat(ScheduleWords.read("ภายใน" + hand.day(to), year).dueDates()).containsExactly(to);
    }

    /** Turned round, a range is never read as if it were not. */
    @Property
    void asks_whenTheRangeEndsBeforeItBegins(
            @ForAll @IntRange(max = 10) int first, @ForAll @IntRange(max = 11) int later, @ForAll("hands") Hand hand) {
        var year = new FiscalYear(2568);
        YearMonth from = year.months().get(Math.min(11, first + 1 + later));
        YearMonth to = year.months().get(first);
        String words = hand.month(from, true) + hand.dash() + hand.month(to, true);
        assertThat(ScheduleWords.read(words, year).isCertain()).as(words).isFalse();
    }

    /** Any words of the lexicon in any order: no exception, and whatever is certain lies within the year. */
    @Property
    void isWithinTheYear_whereverItIsCertain(@ForAll("heaps") List<String> heap) {
        var year = new FiscalYear(2568);
        String words = String.join("", heap);
        ScheduleReading reading = ScheduleWords.read(words, year);
        assertThat(reading.words()).isEqualTo(words);
        if (reading.isCertain()) {
            assertThat(reading.dueDates()).as(words).isNotEmpty().isSorted().allMatch(year::contains);
            assertThat(reading.quarters(year)).as(words).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<Hand> hands() {
        var yesOrNo = Arbitraries.of(true, false);
        return Combinators.combine(
                        yesOrNo,
                        yesOrNo,
                        yesOrNo,
                        Arbitraries.of("-", " - ", "–", " – ", " ถึง ", "ถึง", " จนถึง"),
                        yesOrNo,
                        yesOrNo)
                .as(Hand::new);
    }

    @Provide
    Arbitrary<List<String>> heaps() {
        return Arbitraries.oneOf(
                        Arbitraries.of(ScheduleLexicon.LONGEST_FIRST),
                        Arbitraries.of(" ", "1", "2", "๖", "68", "2567", "๒๕๖๘", "31", "\n", "โครงการ", "ก", "(", ")"))
                .list()
                .ofMaxSize(9);
    }
}
