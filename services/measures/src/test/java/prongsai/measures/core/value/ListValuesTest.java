package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.web.Problem;

/** What stands in a measure's lists: it is kept as it was written, and one thing of it changes alone. */
class ListValuesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final UUID PAPER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Topic.Check FIRST = new Topic.Check(1, "https://a.example/1", TODAY);
    private static final Topic.Check SECOND = new Topic.Check(2, "", TODAY);
    private static final MonthReport OCTOBER = new MonthReport(10, TODAY, OTHER, "");
    private static final MonthReport JANUARY = new MonthReport(1, TODAY, null, "https://a.example/2");
    private static final MeasureDocument ORDER = new MeasureDocument(
            "คำสั่ง", "12/2568", "1", TODAY, "ปลัด", PAPER, "https://a.example/3", List.of(OCTOBER, JANUARY));

    @Test
    void thePapersOfAThingAreAllThatItIsKeptOn_soThatNoneIsTakenAwayFromUnderIt() {
        assertThat(new Agreement("ก", "ข", TODAY, PAPER, "").papers()).containsExactly(PAPER);
        assertThat(Agreement.unsigned("ก", "ข").papers()).isEmpty();
        assertThat(ORDER.papers()).containsExactlyInAnyOrder(PAPER, OTHER);
        assertThat(ORDER.without(10).papers()).containsExactly(PAPER);
        assertThat(ORDER.withoutPapers().papers()).isEmpty();
        assertThat(Topic.unchecked("ก").papers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"นายก, ปลัด, true", "นายก, หัวหน้า, false", "รองนายก, ปลัด, false"})
    void anAgreementIsThePairOfItsPosts_signedOrNot(String superior, String subordinate, boolean same) {
        Agreement signed = new Agreement("นายก", "ปลัด", TODAY, PAPER, "");
        assertThat(Agreement.unsigned(superior, subordinate).sameBetween(signed))
                .isEqualTo(same);
    }

    @Test
    void aQuarterIsLookedAtOnce_andTheOthersStay() {
        Topic topic = Topic.unchecked("ก").with(SECOND).with(FIRST);
        assertThat(topic.checks()).containsExactly(FIRST, SECOND);
        Topic.Check again = new Topic.Check(1, "", TODAY.plusDays(1));
        assertThat(topic.with(again)).isEqualTo(new Topic("ก", List.of(again, SECOND)));
        assertThat(topic.without(1)).isEqualTo(new Topic("ก", List.of(SECOND)));
        assertThat(topic.without(3)).isEqualTo(topic);
    }

    @Test
    void aMonthIsReportedOnce_andAllElseStays() {
        MonthReport again = new MonthReport(10, TODAY.plusDays(1), null, "");
        assertThat(ORDER.with(again).reports()).containsExactly(again, JANUARY);
        assertThat(ORDER.with(again).without(10).with(OCTOBER)).isEqualTo(ORDER);
        assertThat(ORDER.without(1).reports()).containsExactly(OCTOBER);
        assertThat(ORDER.without(2)).isEqualTo(ORDER);
    }

    @Test
    void whatIsInOrderIsKeptAsItIs() {
        MeasureLists lists = new MeasureLists(
                List.of(indicator("80", "85.5")),
                List.of(new Agreement("นายก", "ปลัด", TODAY, PAPER, "https://a.example")),
                List.of(new Topic("ก", List.of(FIRST, SECOND))),
                List.of(ORDER),
                List.of(Complaint.none(10, 3)));
        assertThat(lists.checked()).isEqualTo(lists);
    }

    @Test
    void aListHasItsMost_andAProblemItsPlace() {
        List<Topic> most = Collections.nCopies(MeasureLists.MOST, Topic.unchecked("ก"));
        assertThat(topics(most).checked().topics()).isEqualTo(most);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> topics(Collections.nCopies(MeasureLists.MOST + 1, Topic.unchecked("ก")))
                        .checked())
                .matches(problem -> problem.slug().equals("too-many-parts"))
                .matches(problem -> "topics".equals(problem.properties().get("field")));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> topics(List.of(Topic.unchecked("ก"), Topic.unchecked(" ")))
                        .checked())
                .matches(
                        problem -> "topics[1].title".equals(problem.properties().get("field")));
    }

    @Test
    void whatCannotBeIsRefusedByItsField() {
        refused("kind", "unknown-complaint-kind", () -> new Complaint(10, "ก", "late", 1, null).checked());
        refused("month", "unknown-month", () -> new Complaint(0, "ก", "other", 1, null).checked());
        refused("month", "unknown-month", () -> new Complaint(13, "ก", "other", 1, null).checked());
        refused("quarter", "unknown-quarter", () -> new Topic.Check(0, "", TODAY).checked());
        refused("quarter", "unknown-quarter", () -> new Topic.Check(5, "", TODAY).checked());
        refused("quarter", "unknown-quarter", () -> new Topic("ก", List.of(FIRST, FIRST)).checked());
        refused("checkedOn", "field-missing", () -> new Topic.Check(1, "", null).checked());
        refused(
                "month",
                "unknown-month",
                () -> ORDER.with(List.of(OCTOBER, OCTOBER)).checked());
        refused("reportedOn", "field-missing", () -> new MonthReport(10, null, null, "").checked());
    }

    private static void refused(String field, String slug, ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .matches(problem -> problem.slug().equals(slug))
                .matches(problem -> field.equals(problem.properties().get("field")));
    }

    @Test
    void aPartKeepsItsIdWhenItChanges() {
        Part<Topic> part = Part.fresh(Topic.unchecked("ก"));
        assertThat(part.map(topic -> topic.with(FIRST)))
                .isEqualTo(new Part<>(part.id(), part.value().with(FIRST)));
        assertThat(MeasureLists.values(List.of(part))).containsExactly(part.value());
        assertThat(Part.fresh(part.value()).id()).isNotEqualTo(part.id());
    }

    /** All of it is a share still; only what is more than all can have grown alone. */
    @ParameterizedTest
    @CsvSource({"100, 100, percent", "80, , percent", "100.001, , ร้อยละที่เพิ่มขึ้น", "80, 100.001, ร้อยละที่เพิ่มขึ้น"
    })
    void whatWasKeptAboveAllGoesIntoTheNextYearAsGrowth(String target, @Nullable String actual, String unit) {
        Indicator carried = indicator(target, actual).carried();
        assertThat(carried.unit()).isEqualTo(unit);
        assertThat(carried.baseline()).isEqualTo(actual == null ? null : NumberField.plain(new BigDecimal(actual)));
        assertThat(carried.actual()).isNull();
        assertThat(carried.checked()).isEqualTo(carried);
    }

    private static MeasureLists topics(List<Topic> topics) {
        return new MeasureLists(List.of(), List.of(), topics, List.of(), List.of());
    }

    private static Indicator indicator(String target, @Nullable String actual) {
        return new Indicator(
                "ความพึงพอใจ",
                ">=",
                new BigDecimal(target),
                Indicator.PERCENT,
                "แบบสำรวจ",
                null,
                actual == null ? null : new BigDecimal(actual),
                "ไม่น้อยกว่าร้อยละ 80");
    }
}
