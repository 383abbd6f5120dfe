package prongsai.measures.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import prongsai.thai.FiscalYear;

class SchedulePropertyTest {
    @Property
    void everyDateIsTheLastDayOfAMonthOfTheMeasuresQuarters(
            @ForAll @IntRange(min = 2540, max = 2699) int year,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 1, max = 4) Integer> quarters,
            @ForAll Frequency frequency) {
        List<LocalDate> dates = due(year, List.copyOf(quarters), frequency);
        assertThat(dates).isSorted().doesNotHaveDuplicates().allSatisfy(date -> {
            assertThat(date.plusDays(1).getDayOfMonth()).isEqualTo(1);
            assertThat(FiscalYear.of(date).year()).isEqualTo(year);
            assertThat(quarters).contains(quarter(date));
        });
    }

    @Property
    void thereAreAsManyAsTheFrequencySays(
            @ForAll @IntRange(min = 2540, max = 2699) int year,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 1, max = 4) Integer> quarters) {
        List<Integer> list = List.copyOf(quarters);
        List<LocalDate> once = due(year, list, Frequency.ONCE);
        List<LocalDate> quarterly = due(year, list, Frequency.QUARTERLY);
        List<LocalDate> monthly = due(year, list, Frequency.MONTHLY);

        assertThat(once).containsExactly(quarterly.getLast());
        assertThat(quarterly).hasSize(quarters.size());
        assertThat(quarterly.stream().map(SchedulePropertyTest::quarter)).containsExactlyInAnyOrderElementsOf(quarters);
        assertThat(monthly).hasSize(3 * quarters.size()).containsAll(quarterly);
    }

    @Property
    void neitherOrderNorRepetitionOfQuartersMatters(
            @ForAll @Size(min = 1, max = 4) @UniqueElements List<@IntRange(min = 1, max = 4) Integer> quarters,
            @ForAll Frequency frequency) {
        List<Integer> twice = new ArrayList<>(quarters.reversed());
        twice.addAll(quarters);
        assertThat(due(2568, twice, frequency)).isEqualTo(due(2568, quarters, frequency));
    }

    @Property
    void aMeasureWithoutQuartersRunsAllYear(
            @ForAll @IntRange(min = 2540, max = 2699) int year, @ForAll Frequency frequency) {
        assertThat(due(year, List.of(), frequency)).isEqualTo(due(year, List.of(1, 2, 3, 4), frequency));
    }

    private static List<LocalDate> due(int year, List<Integer> quarters, Frequency frequency) {
        return Schedule.dueDates(new FiscalYear(year), quarters, frequency);
    }

    /** October begins the first. */
    private static int quarter(LocalDate date) {
        return (date.getMonthValue() + 2) % 12 / 3 + 1;
    }
}
