package prongsai.measures.transfer.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;
import prongsai.measures.transfer.importing.DoubtText;
import prongsai.measures.transfer.importing.ReportReader;
import prongsai.measures.transfer.importing.assembling.ReportAssembler;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** What a worker found on a paper, as rows of the form; and that nothing it can find makes the reading fail. */
class PaperRowsTest {
    private static final RecognisedForm NOTHING =
            new RecognisedForm(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final List<String> HEADINGS =
            List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "สรุปผล", "ผลลัพธ์");

    /** Cells of numbers and words in every order, over pages, with and without their numbers. */
    @Property(tries = 400, seed = "2568")
    void theReadingEndsWithAValue(@ForAll("tables") List<List<String>> rows, @ForAll Breaks breaks) {
        ImportReading reading = ReportReader.read(new Opened.Document(paper(
                breaks,
                table(0, Stream.concat(Stream.of(HEADINGS), rows.stream()).toList()))));
        if (reading instanceof ImportedReport report) {
            assertThat(report.doubts()).allSatisfy(doubt -> {
                assertThat(doubt.confidence()).isBetween(0.0, 1.0);
                assertThat(doubt.key()).startsWith("import.doubt.");
            });
            assertThat(report.source().measures()).hasSameSizeAs(report.measures());
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> piece = Arbitraries.of(
                "๑. ",
                "๒. ",
                "๓. ",
                "5) ",
                "๙๙. ",
                "๑.๒ ",
                "ประชุม",
                "รายงานผล ",
                "ทุกเดือน",
                "\n",
                "- นายก กับ ปลัด",
                "“",
                "ไตรมาสที่ ๑",
                "ร้อยละ ๘๐",
                "กองคลัง",
                "ข้อตกลง ได้แก่ ",
                "พ.ศ. ๒๕๖๘ - ๒๕๖๘",
                "\u0000");
        Arbitrary<String> cell = piece.list().ofMaxSize(7).map(pieces -> String.join("", pieces));
        return cell.list().ofMinSize(5).ofMaxSize(7).list().ofMaxSize(4);
    }

    @Test
    void twoGapsInTheNumbersAreTwoDoubts() {
        ImportedReport report = report(row("๑. ให้บริการ", "๑. ประชุม", "๔. รายงาน\n๗. สรุป\n๙. เผยแพร่"));
        assertThat(report.measures().getFirst().results()).containsExactly("รายงาน", "สรุป", "เผยแพร่");
        assertThat(report.doubts())
                .filteredOn(doubt -> doubt.key().equals("import.doubt.number-skipped"))
                .extracting(doubt -> doubt.cell().index() + " " + doubt.read() + " " + doubt.arguments())
                .containsExactly("0 รายงาน [1]", "1 สรุป [5]", "2 เผยแพร่ [8]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "WRITTEN, ก|ข, ก|ข",
        "OF_PAPER, ก|ข, 'ก\nข'",
        "OF_PAPER, ก|๒. ข, ก|๒. ข",
        "OF_PAPER, ก|- นายก, ก|- นายก",
        "OF_PAPER, ก|-5, 'ก\n-5'",
        "OF_PAPER_WITH_SPACES, ก|ข, กข",
        "OF_PAPER_WITH_SPACES, ก |ข, ก ข",
        "OF_PAPER_WITH_SPACES, ก๑|ข, ก๑ ข",
        "OF_PAPER_WITH_SPACES, ก|๑ข, ก ๑ข",
        "OF_PAPER_WITH_SPACES, กA |ข, กA ข",
        "OF_PAPER_WITH_SPACES, ก|NO, ก NO"
    })
    void linesOfACellArePutTogether(Breaks breaks, String lines, String paragraphs) {
        RawReport raw = PaperRows.of(paper(breaks, List.of("๑. ก", "", "", "", "", lines.replace('|', '\n'))));
        assertThat(raw.rows().getFirst().cell(FormColumn.OUTCOMES).paragraphs())
                .containsExactly(paragraphs.split("\\|"));
        assertThat(raw.spaces())
                .isEqualTo(
                        breaks == Breaks.OF_PAPER_WITH_SPACES ? RawReport.Spaces.WRITTEN : RawReport.Spaces.DOUBTFUL);
    }

    @Test
    void aRowStandsOnItsPage_andLinesBehindTheFirstTableAreNoCover() {
        RawReport raw = PaperRows.of(paper(
                Breaks.WRITTEN,
                Paragraph.of(new Place(1, "", 1), "ปก"),
                table(1, List.of(List.of("อื่น"))),
                table(2, List.of(HEADINGS, List.of("๑. ก"), List.of("", "  "))),
                table(3, List.of(List.of("๒. ข", "", "", "", "", ""))),
                Paragraph.of(new Place(3, "", 2), "หมายเหตุ"),
                table(3, List.of(List.of("๓. ค")))));
        assertThat(raw.preamble()).containsExactly("ปก");
        assertThat(raw.rows()).extracting(RawRow::page).containsExactly(2, 3);
        assertThat(raw.length()).isEqualTo("ปก๑. ก๒. ข".length());
    }

    @Test
    void aTableWithoutHeadingsGoesOnTheOneBeforeItWhereItIsAsWide() {
        Table form = table(HEADINGS, List.of("๑. ก", "", "", "", "", "ดี"));
        Table same = table(List.of("๒. ข", "", "", "", "", "ดี"));
        Table other = table(List.of("ลำดับ", "ชื่อ"));
        assertThat(rows(form, other, same)).containsExactly("๑. ก", "๒. ข");
        assertThat(rows(form, table(List.of("๒. ข", "", "", "", ""), List.of("ก"))))
                .containsExactly("๑. ก");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> rows(other, same))
                .matches(unreadable -> unreadable.problem().equals(new ImportProblem.NoTable(2)));
    }

    @Test
    void aSheetHasItsCoverAboveItsHeadings() {
        RawReport raw = PaperRows.of(sheets(
                table(List.of("ปก หนึ่ง\nปก สอง")),
                table(List.of("ปก สาม"), HEADINGS, List.of("๑. ก", "", "", "", "", "๑. ดี\n๒. มาก"))));
        assertThat(raw.preamble()).containsExactly("ปก หนึ่ง", "ปก สอง", "ปก สาม");
        assertThat(raw.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell(FormColumn.OUTCOMES).paragraphs()).containsExactly("๑. ดี", "๒. มาก");
            assertThat(row.cell(FormColumn.STEPS).isBlank()).isTrue();
            assertThat(row.page()).isZero();
        });
        assertThat(PaperRows.of(sheets(table(HEADINGS))).rows()).isEmpty();
    }

    @Test
    void whatIsHiddenIsNoPartOfTheReport() {
        Table form = table(HEADINGS, List.of("๑. ก", "", "", "", "", "ดี"), List.of("๒. ข", "", "", "", "", "ดี"));
        Row shown = form.rows().get(1);
        Row second = form.rows().get(2);
        Cell last = shown.cells().getLast();
        var cells = new ArrayList<>(shown.cells());
        cells.set(5, new Cell(5, 1, 1, last.kind(), true, last.content()));
        List<Row> rows = List.of(
                form.rows().getFirst(),
                new Row(shown.place(), cells, false, false),
                new Row(second.place(), second.cells(), false, true));
        Table old = new Table(form.place(), 6, form.rows(), true, false);
        RawReport raw = PaperRows.of(sheets(old, new Table(form.place(), 6, rows, false, false)));
        assertThat(raw.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell(FormColumn.MEASURE).joined()).isEqualTo("๑. ก");
            assertThat(row.cell(FormColumn.OUTCOMES).isBlank()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Opened.Why.class)
    void whatWasNotOpenedIsAProblemOfItsOwn(Opened.Why why) {
        ImportProblem problem = (ImportProblem) ReportReader.read(Opened.Refused.because(why, "7", "5"));
        assertThat(problem)
                .isEqualTo(
                        switch (why) {
                            case EMPTY -> new ImportProblem.EmptyFile();
                            case UNKNOWN_KIND -> new ImportProblem.UnknownKind("7");
                            case DAMAGED -> new ImportProblem.Damaged();
                            case OVERSIZED -> new ImportProblem.Oversized();
                            case LOCKED -> new ImportProblem.Locked();
                            case NO_TEXT -> new ImportProblem.NoText();
                            case SCAN_TOO_LONG -> new ImportProblem.ScanTooLong(7, 5);
                            case MACROS -> new ImportProblem.WithMacros();
                            case TOO_LONG -> new ImportProblem.TooLong(7, 5);
                        });
        assertThat(problem.key())
                .isEqualTo("import.problem."
                        + switch (why) {
                            case EMPTY -> "empty-file";
                            case UNKNOWN_KIND -> "unknown-kind";
                            case DAMAGED -> "damaged";
                            case OVERSIZED -> "oversized";
                            case LOCKED -> "locked";
                            case NO_TEXT -> "no-text";
                            case SCAN_TOO_LONG -> "scan-too-long";
                            case MACROS -> "macros";
                            case TOO_LONG -> "too-long";
                        });
        assertThat(problem.arguments())
                .isEqualTo(
                        switch (why) {
                            case UNKNOWN_KIND -> List.of("7");
                            case SCAN_TOO_LONG, TOO_LONG -> List.of("7", "5");
                            default -> List.of();
                        });
    }

    @Test
    void aReportMayBeAsLongAsItsLimit() {
        String text = "ก".repeat(399_996);
        assertThatCode(() -> ReportAssembler.assemble(raw("๑. ก", text), NOTHING, List.of(), List.of()))
                .doesNotThrowAnyException();
        assertThat(raw("๑. ก", text).length()).isEqualTo(400_000);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> ReportAssembler.assemble(raw("๑. กก", text), NOTHING, List.of(), List.of()))
                .matches(unreadable -> unreadable.problem().equals(new ImportProblem.TooLong(400_001, 400_000)));
    }

    @Test
    void aDoubtIsToldInTheReadersLanguage() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("import.doubt.number-skipped", Locale.ENGLISH, "skips at {0}");
        var cell = new prongsai.measures.transfer.importing.report.Cell(
                1, prongsai.measures.transfer.importing.report.Cell.Field.RESULT, 2);
        assertThat(DoubtText.of(Doubt.of(cell, "ก", 0.5, "number-skipped", "4"), messages, Locale.ENGLISH))
                .isEqualTo(new DoubtText(cell, "ก", "skips at 4", 0.5));
        assertThat(DoubtText.of(Doubt.of(cell, "ก", 0.5, "other"), messages, Locale.ENGLISH)
                        .why())
                .isEqualTo("import.doubt.other");
    }

    private static RawReport raw(String title, String preamble) {
        return new RawReport(
                List.of(preamble),
                List.of(new RawRow(Map.of(FormColumn.MEASURE, new RawCell(List.of(title))), 0)),
                RawReport.Spaces.WRITTEN);
    }

    private static List<String> rows(Table... tables) {
        return PaperRows.of(paper(Breaks.WRITTEN, tables)).rows().stream()
                .map(row -> row.cell(FormColumn.MEASURE).joined())
                .toList();
    }

    @SafeVarargs
    private static Table table(List<String>... rows) {
        return table(0, List.of(rows));
    }

    private static Table table(int page, List<List<String>> rows) {
        return Papers.table(new Place(page, "", 1), rows);
    }

    private static List<String> row(String title, String steps, String results) {
        return List.of(title, steps, "กองคลัง", "ไตรมาสที่ ๑", results, "ดี");
    }

    private static ImportedReport report(List<String> row) {
        return (ImportedReport) ReportReader.read(new Opened.Document(paper(Breaks.WRITTEN, row)));
    }

    private static PaperDocument paper(Breaks breaks, List<String> row) {
        return paper(breaks, table(HEADINGS, row));
    }

    private static PaperDocument paper(Breaks breaks, Block... blocks) {
        return new PaperDocument(Source.WORD, breaks, List.of(blocks), List.of());
    }

    private static PaperDocument sheets(Table... sheets) {
        return new PaperDocument(Source.EXCEL, Breaks.WRITTEN, List.of(sheets), List.of());
    }
}
