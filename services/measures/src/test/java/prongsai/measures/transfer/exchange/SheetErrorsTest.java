package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.Topic;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.worker.job.Opened;

/** What people do to the form in Excel, and what they are told. */
class SheetErrorsTest {
    private static final String HEADINGS =
            "row,measure,step,text,units,quarters,frequency,due-on,done-on,comparator,target";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            มาตรการ,หนึ่ง,,ก           | 3 | MEASURE    | whole-number
            มาตรการ,1,,ก               | 3 | MEASURE    | measure-twice
            มาตรการ,2,,                | 3 | TEXT       | missing
            มาตรการ,2,,ก,,"1, 5"       | 3 | QUARTERS   | quarters
            มาตรการ,2,,ก,"ทุกส่วนราชการ, กองคลัง" | 3 | UNITS | all-or-some
            มาตการ,2,,ก                | 3 | ROW        | row-kind
            ขั้นตอน,9,1,ก,,,once       | 3 | MEASURE    | no-such-measure
            ขั้นตอน,1,1,ก,,,บ่อย ๆ      | 3 | FREQUENCY  | frequency
            ขั้นตอน,1,1,ก              | 3 | FREQUENCY  | missing
            งาน,1,7,,,,,30/9/2568      | 3 | STEP       | no-such-step
            งาน,1,1,,,,,31/2/2568      | 3 | DUE_ON     | date-no-such-day
            งาน,1,1,,,,,30/9/2025      | 3 | DUE_ON     | date-year-is-ce
            งาน,1,1,,,,,30/9/2567      | 3 | DUE_ON     | due-outside
            งาน,1,1,,,,,30/9/2568,1/10/2568 | 3 | DONE_ON | done-in-future
            งาน,1,1,,,,,30/9/2568,1/10/2560 | 3 | DONE_ON | done-too-early
            สรุปผล,1,,                 | 3 | TEXT       | missing
            สรุปผล,1,4,ดี              | 3 | STEP       | unused
            ตัวชี้วัด,1,,พอใจ,,,,,,≥,80  | 3 | COMPARATOR | comparator
            ตัวชี้วัด,1,,พอใจ,,,,,,>=,มาก | 3 | TARGET    | number
            ตัวชี้วัด,1,,พอใจ,,,,,,>=,"92,5" | 3 | TARGET  | number-ambiguous
            ตัวชี้วัด,1,,พอใจ,,,,,,>=,925 | 3 | TARGET    | percent-above-all
            งาน,1,1,,,,,30/9/25       | 3 | DUE_ON     | date-year-short
            """)
    void namesThePlace_whenOneCellIsWrong(String row, int number, SheetColumn column, String reason) {
        assertThat(errors("มาตรการ,1,,ให้บริการ", row))
                .extracting(CellError::row, CellError::column, CellError::reason)
                .contains(tuple(number, column, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ประเด็นเปิดเผย,1,1,สอง           | ITEM       | item-twice
            ประเด็นเปิดเผย,1,,ก              | ITEM       | missing
            ตรวจประเด็น,1,1,,1,,1/1/2568     | QUARTER    | quarter-twice
            ตรวจประเด็น,1,1,,5,,1/1/2568     | QUARTER    | whole-number
            ตรวจประเด็น,1,1,,2               | DATE       | missing
            ตรวจประเด็น,1,1,,2,,1/10/2568    | DATE       | day-in-future
            ตรวจประเด็น,1,1,,2,,1/10/2560    | DATE       | day-too-early
            ตรวจประเด็น,1,9,,2,,1/1/2568     | ITEM       | no-such-item
            เอกสาร,1,1,,,,,javascript:alert(1) | URL      | address
            เอกสาร,1,1,                      | TEXT       | missing
            รายงานรายเดือน,1,7,,,1,1/1/2568   | ITEM       | no-such-item
            รายงานรายเดือน,1,1,,,13,1/1/2568  | MONTH      | whole-number
            แผนหลายปี,,,ก,,,,,2570,2566       | SPAN_TO    | span
            แผนหลายปี,,,ก,,,,,2566            | SPAN_TO    | missing
            แผนหลายปี,,,ก,,,1/10/2568,,2566,2570 | DATE    | day-in-future
            มาตรการ,2,,ก,,,,,,,เรื่องใด       | KIND       | kind
            """)
    void namesThePlace_whenAPartIsWrong(String row, SheetColumn column, String reason) {
        SheetReading reading = read(String.join(
                "\n",
                "row,measure,item,text,quarter,month,date,url,span-from,span-to,kind",
                "มาตรการ,1,,ให้บริการ",
                "ประเด็นเปิดเผย,1,1,หนึ่ง",
                "ตรวจประเด็น,1,1,,1,,1/12/2567",
                row));
        assertThat(((SheetReading.Wrong) reading).errors())
                .extracting(CellError::row, CellError::column, CellError::reason)
                .contains(tuple(5, column, reason));
    }

    @Test
    void tellsTheKindByTheTitle_whenTheFileDoesNotSay() {
        assertThat(plan("มาตรการ,1,,มาตรการ NO Gift Policy")
                        .measures()
                        .getFirst()
                        .kind())
                .isEqualTo(MeasureKind.NO_GIFT);
    }

    @Test
    void tellsAllAtOnce_whenManyAreWrong() {
        assertThat(errors("มาตรการ,0,,", "งาน,1,1,,,,,เมื่อวาน", "ผลงาน,1"))
                .extracting(CellError::row)
                .containsExactly(2, 2, 3, 3, 4);
    }

    @Test
    void tellsBoth_whenTwoCellsOfARowAreWrong() {
        assertThat(errors("มาตรการ,1,,ก", "ตัวชี้วัด,1,,พอใจ,,,,,,≥,มาก"))
                .extracting(CellError::column, CellError::reason)
                .containsExactly(tuple(SheetColumn.COMPARATOR, "comparator"), tuple(SheetColumn.TARGET, "number"));
    }

    @Test
    void aRowOfBlanksIsNone_andUnitsBetweenTwoCommasAreNone() {
        PlanContent plan = plan("มาตรการ,1,,ก,\"กองคลัง,, กองช่าง,\"", "  ,, ,\u3000");
        assertThat(plan.measures().getFirst().units()).containsExactly("กองคลัง", "กองช่าง");
        assertThat(UnitNames.read("กองคลัง,, กองช่าง,\n")).containsExactly("กองคลัง", "กองช่าง");
    }

    @Test
    void namesTheHeading_whenItStandsTwice() {
        assertThat(((SheetReading.Wrong) read("row,measure,text,text\nมาตรการ,1,ก,ข")).errors())
                .containsExactly(new CellError(1, null, "text", "heading", List.of("text")));
    }

    @Test
    void aPdfIsNoText_whateverItsBytesAre() {
        assertThat(SheetFile.text("%PDF-1.7\nrow,measure,text\nมาตรการ,1,ก".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void namesTheHeading_whenItIsNotOfTheForm() {
        SheetReading reading = read("row,measure,text,ผู้รับผิดชอบหลัก\nมาตรการ,1,ก,กองคลัง");
        assertThat(((SheetReading.Wrong) reading).errors())
                .extracting(CellError::row, CellError::reason, CellError::found)
                .containsExactly(tuple(1, "heading", "ผู้รับผิดชอบหลัก"));
    }

    @Test
    void makesTheTasks_whenTheFormHasOnlySteps() {
        PlanContent plan = plan("มาตรการ,๑,,ให้บริการ,กองคลัง,\"๑, ๒\"", "ขั้นตอน,1,1,ประชุม,,,ทุกไตรมาส");
        PlanContent.Measure measure = plan.measures().getFirst();
        assertThat(measure.units()).containsExactly("กองคลัง");
        assertThat(measure.steps().getFirst().frequency()).isEqualTo(Frequency.QUARTERLY);
        assertThat(measure.steps().getFirst().tasks())
                .extracting(task -> task.dueOn().toString())
                .containsExactly("2024-12-31", "2025-03-31");
    }

    @Test
    void readsWhatExcelSavesInThailand() {
        String saved = "แถว;มาตรการที่;ข้อความ\r\nมาตรการ;1;ให้บริการ\r\n";
        assertThat(read(saved.getBytes(Charset.forName("x-windows-874")))).isInstanceOf(SheetReading.Read.class);
        assertThat(read(saved.replace(';', '\t').getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(SheetReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "'   ', empty", "สวัสดี, no-headings", "'row,measure,text', no-rows"})
    void refuses_whenItIsNoFileOfTheForm(String text, String reason) {
        assertThat(read(text)).isEqualTo(new SheetReading.Refused(reason, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, empty",
        "UNKNOWN_KIND, kind",
        "DAMAGED, damaged",
        "NO_TEXT, damaged",
        "OVERSIZED, oversized",
        "TOO_LONG, oversized",
        "SCAN_TOO_LONG, oversized",
        "LOCKED, locked",
        "MACROS, macros"
    })
    void saysWhyAFileIsNotOpened(Opened.Why why, String reason) {
        SheetReading reading = SheetFile.table(Opened.Refused.because(why, "PNG"));
        assertThat(reading)
                .isEqualTo(new SheetReading.Refused(reason, reason.equals("kind") ? List.of("PNG") : List.of()));
        assertThat(SheetFile.table(new Opened.Workbook(List.of(List.of()))))
                .isEqualTo(new SheetReading.Refused("no-headings", List.of()));
    }

    /** What a list of the plan holds is told apart by its row's kind, and all else belongs to no list. */
    @Test
    void aRowKnowsTheListThatItIsOf() {
        assertThat(Arrays.stream(RowKind.values()).filter(kind -> kind.listed().isPresent()))
                .containsExactly(
                        RowKind.INDICATOR, RowKind.AGREEMENT, RowKind.COMPLAINT, RowKind.TOPIC, RowKind.DOCUMENT);
        assertThat(RowKind.TOPIC.listed()).contains(Topic.class);
        assertThat(RowKind.INDICATOR.listed()).contains(Indicator.class);
    }

    @Test
    void refuses_whenAQuotationMarkIsNotClosed() {
        assertThat(read(HEADINGS + "\nมาตรการ,1,,\"ก")).isEqualTo(new SheetReading.Refused("quotation", List.of()));
    }

    private static List<CellError> errors(String... rows) {
        return ((SheetReading.Wrong) read(form(rows))).errors();
    }

    private static PlanContent plan(String... rows) {
        return ((SheetReading.Read) read(form(rows))).plan();
    }

    private static String form(String... rows) {
        return Arrays.stream(rows).collect(Collectors.joining("\n", HEADINGS + "\n", "\n"));
    }

    private static SheetReading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetReading read(byte[] file) {
        return SheetFiles.read(file, Plans.YEAR, Plans.TODAY);
    }
}
