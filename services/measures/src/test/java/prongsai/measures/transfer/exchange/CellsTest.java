package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.value.Words;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDigits;

/** What a cell takes, up to its limits and not one further. */
class CellsTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);

    private final List<CellError> errors = new ArrayList<>();

    @Property(tries = 500, seed = "2568")
    void wholeNumbersAreTakenWithinTheirLimitsInEitherDigits(
            @ForAll @IntRange(max = 9999) int number,
            @ForAll @IntRange(max = 9999) int one,
            @ForAll @IntRange(max = 9999) int other,
            @ForAll boolean thai) {
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        String text = thai ? ThaiDigits.toThai(number) : String.valueOf(number);
        Optional<Integer> read = cells(SheetColumn.ITEM, " " + text + " ").whole(SheetColumn.ITEM, least, most);
        boolean within = number >= least && number <= most;
        assertThat(read).isEqualTo(within ? Optional.of(number) : Optional.empty());
        assertThat(errors.isEmpty()).isEqualTo(within);
        errors.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "9999, true",
        "0, false",
        "10000, false",
        "-1, false",
        "1.0, false",
        "'', false",
        "หนึ่ง, false"
    })
    void ordinalsGoFromOneToFourDigits(String text, boolean taken) {
        assertThat(cells(SheetColumn.STEP, text).ordinal(SheetColumn.STEP).isPresent())
                .isEqualTo(taken);
        assertThat(errors).hasSize(taken ? 0 : 1);
    }

    @Test
    void aNumberThatIsWrongIsToldWithItsLimits() {
        assertThat(cells(SheetColumn.QUARTER, "5").whole(SheetColumn.QUARTER, 1, 4))
                .isEmpty();
        assertThat(errors)
                .containsExactly(new CellError(7, SheetColumn.QUARTER, "5", "whole-number", List.of("5", "1", "4")));
    }

    @ParameterizedTest
    @CsvSource({"2400, true", "2700, true", "2399, false", "2701, false", "๒๕๖๘, true"})
    void yearsAreOfTheBuddhistEra(String text, boolean taken) {
        assertThat(cells(SheetColumn.SPAN_FROM, text).year(SheetColumn.SPAN_FROM))
                .isEqualTo(taken ? Optional.of(ThaiDigits.parseInt(text)) : Optional.empty());
        assertThat(errors).hasSize(taken ? 0 : 1);
    }

    @Test
    void emptyIsNoErrorWhereNothingIsNeeded() {
        Cells cells = cells(SheetColumn.ROW, "");
        assertThat(cells.year(SheetColumn.SPAN_FROM)).isEmpty();
        assertThat(cells.decimal(SheetColumn.BASELINE)).isEmpty();
        assertThat(cells.date(SheetColumn.DATE)).isEmpty();
        assertThat(cells.pastDay(SheetColumn.DATE, TODAY)).isEmpty();
        assertThat(cells.address(SheetColumn.URL)).isEmpty();
        assertThat(cells.text(SheetColumn.NOTE)).isEmpty();
        assertThat(errors).isEmpty();
        assertThat(cells.number()).isEqualTo(7);
    }

    @Test
    void whatIsNeededAndEmptyIsMissing() {
        assertThat(cells(SheetColumn.TEXT, " \t").needed(SheetColumn.TEXT)).isEmpty();
        assertThat(cells(SheetColumn.TEXT, "ก ").needed(SheetColumn.TEXT)).contains("ก ");
        assertThat(errors).extracting(CellError::reason).containsExactly("missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 500})
    void aLineMayBeAsLongAsItsLimitAfterTidying(int most) {
        String longest = "ก".repeat(most);
        Map<String, SheetColumn> columns = Map.of("title", SheetColumn.TEXT);
        assertThat(cells(SheetColumn.TEXT, "  " + longest + "  ")
                        .made(columns, () -> Words.required("title", "  " + longest + "  ", most)))
                .contains(longest);
        assertThat(errors).isEmpty();
        Cells tooLong = cells(SheetColumn.TEXT, longest + "ข");
        assertThat(tooLong.made(columns, () -> Words.required("title", longest + "ข", most)))
                .isEmpty();
        assertThat(tooLong.made(columns, () -> "a row that is wrong is told once"))
                .isEmpty();
        assertThat(errors)
                .extracting(CellError::reason, CellError::arguments)
                .containsExactly(tuple("too-long", List.of(String.valueOf(most + 1), String.valueOf(most))));
    }

    @Test
    void aTextMayBeAsLongAsExcelHasIt() {
        String longest = "ก".repeat(32_767);
        assertThat(cells(SheetColumn.TEXT, longest).text(SheetColumn.TEXT)).isEqualTo(longest);
        assertThat(errors).isEmpty();
        cells(SheetColumn.TEXT, longest + "ก").text(SheetColumn.TEXT);
        assertThat(errors).extracting(CellError::reason).containsExactly("too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "1/9/2568, ''",
        "2/9/2568, day-in-future",
        "1/10/2566, ''",
        "30/9/2566, day-too-early",
        "31/2/2568, date-no-such-day"
    })
    void whatWasDoneWasDoneThisYearOrTheOneBefore(String text, String reason) {
        Optional<LocalDate> day = cells(SheetColumn.DATE, text).pastDay(SheetColumn.DATE, TODAY);
        assertThat(errors)
                .extracting(CellError::reason)
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(day.isPresent()).isEqualTo(!reason.startsWith("date-"));
    }

    @ParameterizedTest
    @CsvSource({"'1,234.50', 1234.50", "-๑.๕, -1.5", " 80 , 80", "000000000000000000000000000001, 1"})
    void decimalsAreReadToTheLastDigit(String text, BigDecimal number) {
        assertThat(cells(SheetColumn.TARGET, text).decimal(SheetColumn.TARGET))
                .contains(new BigDecimal(ThaiDigits.toArabic(text.strip()).replace(",", "")));
        assertThat(cells(SheetColumn.TARGET, text).decimal(SheetColumn.TARGET).orElseThrow())
                .isEqualByComparingTo(number);
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", ".5", "1e9", "--1", "NaN", "Infinity", "1 2", "80 บาท", "0x1"})
    void whatIsNoDecimalIsToldAndNotTaken(String text) {
        assertThat(cells(SheetColumn.TARGET, text).decimal(SheetColumn.TARGET)).isEmpty();
        assertThat(errors).extracting(CellError::reason, CellError::found).containsExactly(tuple("number", text));
    }

    @ParameterizedTest
    @CsvSource({
        "'92,5', number-ambiguous, '92,5 92.5 925'",
        "'๑,๒๓๔,๕', number-ambiguous, '๑,๒๓๔,๕ 1234.5 12345'",
        "'1,2,3', number-commas, '1,2,3'"
    })
    void aCommaThatIsNoneOfThousandsIsAsked(String text, String reason, String arguments) {
        assertThat(cells(SheetColumn.TARGET, text).decimal(SheetColumn.TARGET)).isEmpty();
        assertThat(errors)
                .containsExactly(new CellError(7, SheetColumn.TARGET, text, reason, List.of(arguments.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"'1,234', 1234", "'1,2', ", "12.5, "})
    void aCountMayHaveItsComma(String text, @Nullable Integer count) {
        assertThat(cells(SheetColumn.ITEM, text).count(SheetColumn.ITEM)).isEqualTo(Optional.ofNullable(count));
        assertThat(errors).hasSize(count == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"15/10/67, 2024-10-15, ''", "15/10/25, , date-year-short"})
    void aYearOfTwoDigitsIsOfThePlansTimeOrAsked(String text, @Nullable LocalDate day, String reason) {
        assertThat(cells(SheetColumn.DATE, text).date(SheetColumn.DATE)).isEqualTo(Optional.ofNullable(day));
        assertThat(errors)
                .extracting(CellError::reason)
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @Test
    void aDecimalMayHaveThirtyDigitsOnEitherSide() {
        String longest = "9".repeat(30) + "." + "9".repeat(30);
        assertThat(cells(SheetColumn.TARGET, longest).decimal(SheetColumn.TARGET))
                .contains(new BigDecimal(longest));
        assertThat(cells(SheetColumn.TARGET, longest + "9").decimal(SheetColumn.TARGET))
                .isEmpty();
        assertThat(cells(SheetColumn.TARGET, "9" + longest).decimal(SheetColumn.TARGET))
                .isEmpty();
    }

    @Test
    void onlyAddressesOnTheWebAreTaken() {
        assertThat(cells(SheetColumn.URL, " http://example.go.th/a ").address(SheetColumn.URL))
                .isEqualTo("http://example.go.th/a");
        assertThat(errors).isEmpty();
        assertThat(cells(SheetColumn.URL, "ftp://example.go.th").address(SheetColumn.URL))
                .isEmpty();
        assertThat(errors).extracting(CellError::reason).containsExactly("address");
    }

    @Test
    void whatStandsWhereARowHasNothingIsTold() {
        Map<SheetColumn, String> row =
                Map.of(SheetColumn.ROW, "สรุปผล", SheetColumn.TEXT, "ดี", SheetColumn.STEP, "4", SheetColumn.NOTE, " ");
        new Cells(new SheetRow(7, row), errors, YEAR).checkUnused(RowKind.RESULT);
        assertThat(errors).containsExactly(new CellError(7, SheetColumn.STEP, "4", "unused", List.of("สรุปผล")));
    }

    @ParameterizedTest
    @CsvSource({
        "2566, 2570, 2566-2570, ''",
        "2568, 2568, 2568-2568, ''",
        "2570, 2566, '', SPAN_TO",
        "'', 2566, '', SPAN_FROM",
        "2566, '', '', SPAN_TO",
        "'', '', '', ''"
    })
    void aSpanHasBothYearsInOrder_andMayBeOfOne(String from, String to, String span, String wrong) {
        Cells cells =
                new Cells(new SheetRow(7, Map.of(SheetColumn.SPAN_FROM, from, SheetColumn.SPAN_TO, to)), errors, YEAR);
        assertThat(new MeasureColumns(cells)
                        .span()
                        .map(years -> years.from() + "-" + years.to())
                        .orElse(""))
                .isEqualTo(span);
        assertThat(errors)
                .extracting(error -> String.valueOf(error.column()))
                .containsExactlyElementsOf(wrong.isEmpty() ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "'1, 2', '1 2', true",
        "'๓;๑', '3 1', true",
        "'4 4', '4', false",
        "'0', '', false",
        "'5', '', false",
        "'1,x', '1', false",
        "'  ', '', true"
    })
    void quartersAreOneToFourEachOnce(String text, String quarters, boolean right) {
        assertThat(new MeasureColumns(cells(SheetColumn.QUARTERS, text)).quarters())
                .containsExactlyElementsOf(Arrays.stream(quarters.split(" "))
                        .filter(quarter -> !quarter.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
        assertThat(errors.isEmpty()).isEqualTo(right);
    }

    @Test
    void allUnitsAreNotAskedForBesideSome() {
        Function<String, List<String>> units = text -> new MeasureColumns(cells(SheetColumn.UNITS, text)).units();
        assertThat(units.apply("ทุกส่วนราชการ")).containsExactly(UnitNames.ALL);
        assertThat(units.apply("กองคลัง, กองช่าง,กองคลัง\n\"ก,ข\"")).containsExactly("กองคลัง", "กองช่าง", "ก,ข");
        assertThat(errors).isEmpty();
        units.apply("ทุกส่วนราชการ, กองคลัง");
        assertThat(units.apply("กองคลัง, \"กองช่าง")).isEmpty();
        assertThat(errors).extracting(CellError::reason).containsExactly("all-or-some", "quotation");
    }

    private Cells cells(SheetColumn column, String text) {
        return new Cells(new SheetRow(7, Map.of(column, text)), errors, YEAR);
    }
}
