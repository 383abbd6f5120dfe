package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDates;

/** What rows of the form may hold, up to the limit and not one further; and what two rows may not both say. */
class SheetLimitsTest {
    private static final FiscalYear YEAR = new FiscalYear(2568);
    private static final LocalDate TODAY = LocalDate.of(2025, 9, 30);
    private static final String HEADINGS =
            "row,measure,step,item,text,frequency,due-on,done-on,note,quarter,month,date,number,version,holder,superior,"
                    + "subordinate,span-from,span-to,comparator,target,fiscal-year";
    private static final List<String> COLUMNS = List.of(HEADINGS.split(","));

    /** A plan with one of everything that other rows belong to. */
    private static final List<String> GROUND = List.of(
            row("row=มาตรการ", "measure=1", "text=ให้บริการ"),
            row("row=ขั้นตอน", "measure=1", "step=1", "text=ประชุม", "frequency=once"),
            row("row=ประเด็นเปิดเผย", "measure=1", "item=1", "text=หนึ่ง"),
            row("row=เอกสาร", "measure=1", "item=1", "text=คู่มือ"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row=งาน measure=1 step=1 due-on=30/9/2568            | note        | 4000
            row=ประเด็นเปิดเผย measure=1 item=2                   | text        | 500
            row=เอกสาร measure=1 item=2                          | text        | 500
            row=เอกสาร measure=1 item=2 text=ก                   | number      | 100
            row=เอกสาร measure=1 item=2 text=ก                   | version     | 100
            row=เอกสาร measure=1 item=2 text=ก                   | holder      | 300
            row=ข้อตกลง measure=1 subordinate=ก                   | superior    | 300
            row=ข้อตกลง measure=1 superior=ก                      | subordinate | 300
            row=แผนหลายปี span-from=2566 span-to=2570 number=ก    | text        | 500
            row=แผนหลายปี span-from=2566 span-to=2570 text=ก      | number      | 200
            """)
    void textsHaveLimits(String rest, String column, int most) {
        assertThat(reasons(row((rest + " " + column + "=" + "ก".repeat(most)).split(" "))))
                .isEmpty();
        assertThat(reasons(row((rest + " " + column + "=" + "ก".repeat(most + 1)).split(" "))))
                .containsExactly("too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row=งาน measure=1 step=1 due-on=1/10/2567                       |
            row=งาน measure=1 step=1 due-on=30/9/2567                       | due-outside
            row=งาน measure=1 step=1 due-on=1/10/2568                       | due-outside
            row=งาน measure=1 step=1 due-on=30/9/2568 done-on=30/9/2568     |
            row=งาน measure=1 step=1 due-on=30/9/2568 done-on=1/10/2568     | done-in-future
            row=งาน measure=1 step=1 due-on=30/9/2568 done-on=1/10/2566     |
            row=งาน measure=1 step=1 due-on=30/9/2568 done-on=30/9/2566     | done-too-early
            row=งาน measure=1 step=1                                       | missing
            row=ตรวจประเด็น measure=1 item=1 quarter=1 date=30/9/2568        |
            row=ตรวจประเด็น measure=1 item=1 quarter=4 date=1/10/2566        |
            row=ตรวจประเด็น measure=1 item=1 quarter=0 date=30/9/2568        | whole-number
            row=ตรวจประเด็น measure=1 item=1 quarter=5 date=30/9/2568        | whole-number
            row=ตรวจประเด็น measure=1 item=1 quarter=4                      | missing
            row=รายงานรายเดือน measure=1 item=1 month=1 date=1/9/2568        |
            row=รายงานรายเดือน measure=1 item=1 month=12 date=1/9/2568       |
            row=รายงานรายเดือน measure=1 item=1 month=0 date=1/9/2568        | whole-number
            row=รายงานรายเดือน measure=1 item=1 month=13 date=1/9/2568       | whole-number
            row=รายงานรายเดือน measure=1 item=1 month=12                    | missing
            row=ข้อตกลง measure=1 superior=ก subordinate=ข date=30/9/2568     |
            row=ข้อตกลง measure=1 superior=ก subordinate=ข date=1/10/2568     | day-in-future
            row=แผนหลายปี span-from=2568 span-to=2568 date=30/9/2568         |
            row=แผนหลายปี span-from=2568 span-to=2568 date=1/10/2568         | day-in-future
            row=แผนหลายปี span-from=2568 span-to=2567                       | span
            row=แผนหลายปี span-from=2568                                   | missing span
            row=แผนหลายปี span-to=2568                                     | missing span
            row=แผน fiscal-year=2568                                       |
            row=แผน fiscal-year=2569                                       | other-year
            row=เอกสาร measure=1 item=2 text=ก date=1/1/2600                |
            row=ตัวชี้วัด measure=1 text=ก comparator=>= target=80             |
            row=ตัวชี้วัด measure=1 text=ก comparator=>=                       | missing
            row=ตัวชี้วัด measure=1 text=ก target=80                          | missing
            row=ตัวชี้วัด measure=1 text=ก comparator=! target=80              | comparator
            """)
    void daysAndNumbersHaveLimits(String row, String reasons) {
        assertThat(reasons(row(row.split(" "))))
                .containsExactlyElementsOf(reasons == null ? List.of() : List.of(reasons.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row=แผน fiscal-year=2568                                   | second-plan
            row=มาตรการ measure=2 text=ก                               | measure-twice
            row=ขั้นตอน measure=1 step=2 text=ก frequency=once           | step-twice
            row=งาน measure=1 step=1 due-on=30/9/2568                   | due-twice
            row=ประเด็นเปิดเผย measure=1 item=2 text=ก                   | item-twice
            row=เอกสาร measure=1 item=2 text=ก                         | item-twice
            row=ตรวจประเด็น measure=1 item=1 quarter=2 date=1/1/2568     | quarter-twice
            row=รายงานรายเดือน measure=1 item=1 month=2 date=1/1/2568    | month-twice
            row=แผนหลายปี span-from=2566 span-to=2570 text=ก            | multi-year-twice
            """)
    void nothingIsSaidTwice(String row, String reason) {
        assertThat(reasons(row(row.split(" ")))).isEmpty();
        assertThat(reasons(row(row.split(" ")), row(row.split(" ")))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row=ขั้นตอน measure=9 step=1 text=ก frequency=once            | no-such-measure
            row=ประเด็นเปิดเผย measure=9 item=1 text=ก                    | no-such-measure
            row=เอกสาร measure=9 item=1 text=ก                           | no-such-measure
            row=ข้อตกลง measure=9 superior=ก subordinate=ข                | no-such-measure
            row=งาน measure=1 step=2 due-on=30/9/2568                    | no-such-step
            row=ตรวจประเด็น measure=1 item=2 quarter=2 date=1/1/2568      | no-such-item
            row=รายงานรายเดือน measure=1 item=2 month=2 date=1/1/2568     | no-such-item
            """)
    void nothingHangsOnWhatIsNotThere(String row, String reason) {
        assertThat(reasons(row(row.split(" ")))).containsExactly(reason);
    }

    @Test
    void aPlanHoldsWhatItsRowsSay() {
        PlanContent plan = plan(
                row("row=ตรวจประเด็น", "measure=1", "item=1", "quarter=3", "date=1/6/2568"),
                row("row=ตรวจประเด็น", "measure=1", "item=1", "quarter=1", "date=1/12/2567"),
                row("row=รายงานรายเดือน", "measure=1", "item=1", "month=9", "date=1/9/2568"),
                row("row=รายงานรายเดือน", "measure=1", "item=1", "month=10", "date=1/11/2567"),
                row("row=รายงานรายเดือน", "measure=1", "item=1", "month=1", "date=1/2/2568"),
                row("row=ข้อตกลง", "measure=1", "superior=นายก", "subordinate=ปลัด", "date=1/11/2567"),
                row("row=แผนหลายปี", "span-from=2568", "span-to=2568", "text=แผน", "number=N-1", "date=1/2/2568"),
                row("row=สรุปผล", "measure=1", "text=ดี"),
                row("row=ผลลัพธ์", "measure=1", "text=ลดลง"),
                row("row=ตัวชี้วัด", "measure=1", "text=พอใจ", "comparator=>=", "target=80"),
                row("row=งาน", "measure=1", "step=1", "due-on=30/9/2568", "done-on=1/9/2568", "note=แล้ว"));
        PlanContent.Measure measure = plan.measures().getFirst();
        assertThat(measure.lists().topics().getFirst().checks())
                .extracting(check -> check.quarter())
                .containsExactly(1, 3);
        assertThat(measure.lists().documents().getFirst().reports())
                .extracting(MonthReport::month)
                .containsExactly(10, 1, 9);
        assertThat(measure.lists().agreements())
                .containsExactly(new Agreement("นายก", "ปลัด", LocalDate.of(2024, 11, 1), null, ""));
        assertThat(measure.results()).containsExactly("ดี");
        assertThat(measure.outcomes()).containsExactly("ลดลง");
        assertThat(measure.lists().indicators())
                .extracting(Indicator::comparator)
                .containsExactly(">=");
        assertThat(measure.steps().getFirst().tasks())
                .containsExactly(new PlanContent.Task(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 9, 1), "แล้ว"));
        assertThat(plan.multiYearPlans())
                .containsExactly(new MultiYearDetails("แผน", 2568, 2568, LocalDate.of(2025, 2, 1), "N-1", ""));
    }

    /** As many as forms and JSON let a measure have: of more, none could be changed any more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            row=สรุปผล measure=1 text=ก                               | 50
            row=ผลลัพธ์ measure=1 text=ก                              | 50
            row=ตัวชี้วัด measure=1 text=ก comparator=>= target=80      | 200
            row=ข้อตกลง measure=1 superior=ก subordinate=ข             | 200
            row=ประเด็นเปิดเผย measure=1 text=ก item=                  | 199
            row=เอกสาร measure=1 text=ก item=                         | 199
            """)
    void aMeasureHasSoManyOfOneKind(String row, int most) {
        List<String> rows = IntStream.rangeClosed(1, most)
                .mapToObj(i -> row((row.endsWith("=") ? row + (i + 1) : row).split(" ")))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(reasons(rows.toArray(String[]::new))).isEmpty();
        rows.add(row((row.endsWith("=") ? row + (most + 2) : row).split(" ")));
        assertThat(reasons(rows.toArray(String[]::new))).containsExactly("too-many");
        int limit = row.endsWith("=") ? most + 1 : most;
        assertThat(((SheetReading.Wrong) reading(rows.toArray(String[]::new))).errors())
                .extracting(CellError::row, CellError::arguments)
                .containsExactly(tuple(
                        1 + GROUND.size() + rows.size(), List.of(String.valueOf(limit + 1), String.valueOf(limit))));
    }

    @Test
    void headingsMayStandAsLowAsTheTenthRow() {
        String blank = "แบบรายงาน\n";
        String form = HEADINGS + "\n" + GROUND.getFirst();
        assertThat(read(blank.repeat(9) + form)).isInstanceOf(SheetReading.Read.class);
        assertThat(read(blank.repeat(10) + form)).isEqualTo(new SheetReading.Refused("no-headings", List.of()));
    }

    @Test
    void rowsAreCountedAsExcelDoes() {
        SheetReading reading = read("แบบรายงาน\n" + HEADINGS + "\n,,,\n" + row("row=ใด"));
        assertThat(((SheetReading.Wrong) reading).errors())
                .extracting(CellError::row)
                .containsExactly(4);
    }

    @Test
    void aFileHasAsManyRowsAsAPlanCanNeed() {
        List<String> most = new ArrayList<>();
        for (int measure = 2; most.size() < 50_000 - GROUND.size(); measure++) {
            most.add(row("row=มาตรการ", "measure=" + measure, "text=ก"));
            for (int step = 1; step <= 9_999 && most.size() < 50_000 - GROUND.size(); step++) {
                most.add(row("row=ขั้นตอน", "measure=" + measure, "step=" + step, "text=ก", "frequency=once"));
            }
        }
        assertThat(reading(most.toArray(String[]::new))).isInstanceOf(SheetReading.Read.class);
        most.add(row("row=มาตรการ", "measure=9999", "text=ก"));
        assertThat(reading(most.toArray(String[]::new)))
                .isEqualTo(new SheetReading.Refused("too-many-rows", List.of("50001", "50000")));
    }

    /** Each would take a hundred times its size in memory. */
    @Test
    void aFileOfLittleButCommasIsNotTakenApart() {
        SheetReading refused = new SheetReading.Refused("too-many-cells", List.of("300000"));
        assertThat(read(HEADINGS + "\n" + ",".repeat(2_000_000))).isEqualTo(refused);
        assertThat(read(HEADINGS + ("\n" + "a,".repeat(1_000)).repeat(301))).isEqualTo(refused);
        assertThat(read(HEADINGS + "\n".repeat(200_000))).isEqualTo(refused);
        assertThat(read(HEADINGS + "\n" + (",".repeat(9_999) + "\"\n\"").repeat(3)))
                .isEqualTo(refused);
        assertThat(read(HEADINGS + "\n" + GROUND.getFirst() + ",".repeat(9_000)))
                .isInstanceOf(SheetReading.Read.class);
    }

    /** The most that each may be passes on to what asks for more: here, that there are headings, or fewer rows. */
    @Test
    void whatIsJustNotTooMuchIsTakenApart() {
        SheetReading noHeadings = new SheetReading.Refused("no-headings", List.of());
        assertThat(read(("\n" + "a,".repeat(1_000)).repeat(300).strip())).isEqualTo(noHeadings);
        assertThat(read(",".repeat(16_383) + "a")).isEqualTo(noHeadings);
        assertThat(read(",".repeat(16_384))).isEqualTo(new SheetReading.Refused("too-many-cells", List.of("300000")));
        assertThat(read("a\n".repeat(100_000))).isEqualTo(noHeadings);
        assertThat(read("a\n".repeat(100_001)))
                .isEqualTo(new SheetReading.Refused("too-many-cells", List.of("300000")));
    }

    @Test
    void theFirstLetterOfAllMayBeWhatDividesThem() {
        assertThat(read(";" + HEADINGS.replace(',', ';') + "\n;"
                        + GROUND.getFirst().replace(',', ';')))
                .isInstanceOf(SheetReading.Read.class);
    }

    @Test
    void twoHundredErrorsAreToldAtOnce_theFirstOnes() {
        String[] wrong = IntStream.range(0, 250).mapToObj(i -> row("row=ใด")).toArray(String[]::new);
        List<CellError> errors = ((SheetReading.Wrong) reading(wrong)).errors();
        assertThat(errors).hasSize(200).extracting(CellError::row).isSorted().startsWith(GROUND.size() + 2);
    }

    @Test
    void aFileWithoutAMeasureIsNoPlan() {
        assertThat(((SheetReading.Wrong) read(HEADINGS + "\n" + row("row=แผน", "fiscal-year=2568"))).errors())
                .containsExactly(new CellError(1, SheetColumn.ROW, "", "no-measure", List.of("มาตรการ")));
        assertThat(((SheetReading.Wrong) read(HEADINGS + "\n" + row("row=ใด"))).errors())
                .extracting(CellError::reason)
                .containsExactly("row-kind");
    }

    @Test
    void aStepsTasksFollowItsFrequencyOnlyWhereTheFileHasNone() {
        PlanContent bare = plan(row("row=ขั้นตอน", "measure=1", "step=2", "text=ก", "frequency=ทุกเดือน"));
        assertThat(bare.measures().getFirst().steps().get(1).tasks())
                .hasSize(12)
                .allMatch(task -> task.doneOn() == null);
        PlanContent one = plan(
                row("row=ขั้นตอน", "measure=1", "step=2", "text=ก", "frequency=ทุกเดือน"),
                row("row=งาน", "measure=1", "step=2", "due-on=15/11/2567"));
        assertThat(one.measures().getFirst().steps().get(1).tasks())
                .containsExactly(new PlanContent.Task(LocalDate.of(2024, 11, 15), null, ""));
    }

    /** Days just beyond the first and the last year that there can be are wrong, and no failure. */
    @ParameterizedTest
    @ValueSource(ints = {2484, 2699})
    void theFirstAndTheLastYearAreYearsLikeOthers(int year) {
        FiscalYear edge = new FiscalYear(year);
        String plan = String.join(
                "\n",
                HEADINGS,
                GROUND.get(0),
                GROUND.get(1),
                GROUND.get(2),
                row("row=ตรวจประเด็น", "measure=1", "item=1", "quarter=1", "date=" + ThaiDates.screen(edge.end())),
                row("row=งาน", "measure=1", "step=1", "due-on=" + ThaiDates.screen(edge.end())));
        assertThat(new SheetFile(edge, edge.end()).of(plan)).isInstanceOf(SheetReading.Read.class);
        String beyond = row("row=งาน", "measure=1", "step=1", "due-on=1 ต.ค. 2699");
        assertThat(((SheetReading.Wrong) new SheetFile(edge, edge.end()).of(plan + "\n" + beyond)).errors())
                .extracting(CellError::reason)
                .containsExactly("due-outside");
    }

    private static List<String> reasons(String... rows) {
        return switch (reading(rows)) {
            case SheetReading.Wrong wrong ->
                wrong.errors().stream().map(CellError::reason).distinct().toList();
            case SheetReading.Read read -> List.of();
            case SheetReading.Tabled tabled -> List.of("tabled");
            case SheetReading.Refused refused -> List.of("refused " + refused);
        };
    }

    private static PlanContent plan(String... rows) {
        return ((SheetReading.Read) reading(rows)).plan();
    }

    private static SheetReading reading(String... rows) {
        List<String> all = new ArrayList<>(List.of(HEADINGS));
        all.addAll(GROUND);
        all.addAll(Arrays.asList(rows));
        return read(String.join("\n", all));
    }

    private static SheetReading read(String csv) {
        return new SheetFile(YEAR, TODAY).of(csv);
    }

    /** A row by its columns' names, such as {@code measure=1}. */
    private static String row(String... cells) {
        return COLUMNS.stream()
                .map(column -> Arrays.stream(cells)
                        .filter(cell -> cell.startsWith(column + "="))
                        .map(cell -> cell.substring(column.length() + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(","));
    }
}
