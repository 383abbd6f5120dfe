package prongsai.measures.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/** A day on which something was done is one that can have been, wherever in a plan it stands. */
class DoneDateTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void whoTypesNoDayMeansToday(@Nullable String text) {
        assertThat(DoneDate.typed("doneOn", text, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void aDayIsReadAsPeopleHereWriteIt() {
        assertThat(DoneDate.typed("doneOn", "๙ ม.ค. ๖๘", TODAY)).isEqualTo("2025-01-09");
        assertThat(DoneDate.typed("doneOn", "9/1/2568", TODAY)).isEqualTo("2025-01-09");
        refused("doneOn", "date-unreadable", () -> DoneDate.typed("doneOn", "เมื่อวาน", TODAY));
    }

    /** A day that something of a plan says, and where it says it. */
    private record Saying(String field, Function<LocalDate, ListValue<?>> of) {
        void hold(LocalDate day) {
            of.apply(day).requireDays(YEAR, TODAY);
        }
    }

    private static Stream<Saying> sayings() {
        return Stream.of(
                new Saying("signedOn", day -> new Agreement("ก", "ข", day, null, "")),
                new Saying("checkedOn", day -> new Topic("ก", List.of(new Topic.Check(2, "", day)))),
                new Saying(
                        "reportedOn",
                        day -> MeasureDocument.titled("คำสั่ง").with(new MonthReport(10, day, null, ""))));
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void noListOfAPlanTakesADayThatCannotHaveBeen(Saying saying) {
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(1), LocalDate.of(2023, 10, 1))) {
            assertThatCode(() -> saying.hold(day)).doesNotThrowAnyException();
        }
        refused(saying.field(), "done-in-future", () -> saying.hold(TODAY.plusDays(1)));
        refused(saying.field(), "done-too-early", () -> saying.hold(LocalDate.of(2023, 9, 30)));
    }

    @Test
    void whatIsNotSignedHasNoDayToHold() {
        assertThatCode(() -> Agreement.unsigned("ก", "ข").requireDays(YEAR, TODAY))
                .doesNotThrowAnyException();
    }

    /** Told as the slip that it is, with the year that was meant, and not as a day to come. */
    @ParameterizedTest
    @CsvSource({"2568, 2025", "2500, 1957"})
    void aYearOfTheBuddhistEraIsToldWithTheOneThatWasMeant(int written, int meant) {
        LocalDate day = TODAY.withYear(written);
        Problem problem = refused("day", "year-of-other-era", () -> DoneDate.checkPast("day", day, TODAY));
        assertThat(problem.args()).containsExactly(written, meant);
        MeasureDocument order = new MeasureDocument("คำสั่ง", "", "", day, "", null, "", List.of());
        refused("effectiveOn", "year-of-other-era", order::checked);
    }

    @Test
    void aPaperMayBeOfLongAgoOrOfDaysToCome() {
        for (LocalDate day : List.of(LocalDate.of(1997, 10, 11), TODAY.plusYears(1))) {
            MeasureDocument order = new MeasureDocument("คำสั่ง", "", "", day, "", null, "", List.of());
            assertThat(order.checked()).isEqualTo(order);
        }
    }

    private static Problem refused(String field, String slug, ThrowingCallable call) {
        Problem[] told = new Problem[1];
        assertThatExceptionOfType(Problem.class).isThrownBy(call).satisfies(problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.properties()).containsEntry("field", field);
            told[0] = problem;
        });
        return told[0];
    }
}
