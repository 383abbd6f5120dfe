package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.web.Problem;

/** What was counted of complaints is kept as it was counted, and a year is held against the last only where both are known. */
class ComplaintTest {
    @Test
    void aYearIsTheSumOfItsRows() {
        assertThat(Complaint.total(List.of(row(3, 5), row(0, 2), row(4, 0)))).isEqualTo(new Complaint.Total(7, 0, 7));
        assertThat(Complaint.total(List.of())).isEqualTo(new Complaint.Total(0, 0, 0));
    }

    @Test
    void nothingIsSaidOfTheYearBefore_whereOneRowDoesNotKnowIt() {
        Complaint.Total total = Complaint.total(List.of(row(3, 5), row(2, null)));
        assertThat(total).isEqualTo(new Complaint.Total(5, 0, null));
        assertThat(total.compared()).isFalse();
        assertThat(total.change()).isZero();
    }

    @Test
    void aYearThatIsNotCountedToItsEndIsNotHeldAgainstTheLast() {
        Complaint.Total total = Complaint.total(List.of(row(3, 5), row(null, 2), row(null, 0)));
        assertThat(total).isEqualTo(new Complaint.Total(3, 2, 7));
        assertThat(total.compared()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7, 5, 2", "5, 7, -2", "4, 4, 0"})
    void fewerThanLastYearIsLessThanNothing(int count, int lastYear, int change) {
        Complaint.Total total = Complaint.total(List.of(row(count, lastYear)));
        assertThat(total.compared()).isTrue();
        assertThat(total.change()).isEqualTo(change);
    }

    @Test
    void aMonthWithoutAnyIsACount() {
        Complaint none = Complaint.none(10, 4);
        assertThat(none.checked()).isEqualTo(none);
        assertThat(Complaint.total(List.of(none))).isEqualTo(new Complaint.Total(0, 0, 4));
    }

    @Property(tries = 200, seed = "2568")
    void whatWasCountedIsKept(
            @ForAll @IntRange(min = 0, max = 99_999) int count, @ForAll @IntRange(min = 0, max = 99_999) int lastYear) {
        assertThat(row(count, lastYear).checked()).isEqualTo(row(count, lastYear));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, count", "100000, 0, count", "0, -1, lastYear", "0, 100000, lastYear"})
    void whatCanBeNoCountIsRefused(int count, int lastYear, String field) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(row(count, lastYear)::checked)
                .matches(problem -> problem.slug().equals("count-out-of-range"))
                .matches(problem -> field.equals(problem.properties().get("field")));
    }

    /** Into the year after it goes the count; over a year without a plan goes none. */
    @Test
    void theNextYearBeginsWithTheCountBesideIt_unlessAYearLiesBetween() {
        List<Complaint> all = List.of(row(3, 5), row(0, null));
        MeasureLists lists = new MeasureLists(List.of(), List.of(), List.of(), List.of(), all);
        assertThat(lists.carried().complaints()).containsExactly(row(null, 3), row(null, 0));
        Indicator indicator = new Indicator("ก", ">=", BigDecimal.valueOf(80), Indicator.PERCENT, "", null, null, "");
        Agreement agreement = Agreement.unsigned("ก", "ข");
        Topic topic = Topic.unchecked("ก");
        MeasureDocument document = MeasureDocument.titled("ก");
        MeasureLists more =
                new MeasureLists(List.of(indicator), List.of(agreement), List.of(topic), List.of(document), all);
        assertThat(more.afterGap())
                .isEqualTo(new MeasureLists(
                        List.of(indicator),
                        List.of(agreement),
                        List.of(topic),
                        List.of(document),
                        List.of(row(3, null), row(0, null))));
    }

    private static Complaint row(@Nullable Integer count, @Nullable Integer lastYear) {
        return new Complaint(10, "ความล่าช้า", "service", count, lastYear);
    }
}
