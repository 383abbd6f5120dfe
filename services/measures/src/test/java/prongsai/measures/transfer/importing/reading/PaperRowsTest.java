package prongsai.measures.transfer.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.worker.job.Opened;

/** What a worker found on a paper, as rows of the form; and that nothing it can find makes the reading fail. */
class PaperRowsTest {
    private static final List<String> HEADINGS =
            List.of("มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "สรุปผล", "ผลลัพธ์");

    /** Cells of numbers and words in every order, over pages, with and without their numbers. */
    @Property(tries = 400, seed = "2568")
    void theReadingEndsWithAValue(@ForAll("tables") List<List<String>> rows, @ForAll Opened.Spaces spaces) {
        List<Opened.Block> blocks = new ArrayList<>(List.of(new Opened.TableRow(cells(HEADINGS))));
        rows.forEach(row -> blocks.add(new Opened.TableRow(cells(row))));
        ImportReading reading = ReportReader.read(new Opened.Paper(blocks, spaces));
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
        "PARAGRAPHS, ก|ข, ก|ข",
        "LINES, ก|ข, 'ก\nข'",
        "LINES, ก|๒. ข, ก|๒. ข",
        "LINES, ก|- นายก, ก|- นายก",
        "LINES, ก|-5, 'ก\n-5'",
        "LINES_WITH_SPACES, ก|ข, กข",
        "LINES_WITH_SPACES, ก |ข, ก ข",
        "LINES_WITH_SPACES, ก๑|ข, ก๑ ข",
        "LINES_WITH_SPACES, ก|๑ข, ก ๑ข",
        "LINES_WITH_SPACES, กA |ข, กA ข",
        "LINES_WITH_SPACES, ก|NO, ก NO"
    })
    void linesOfACellArePutTogether(Opened.Spaces spaces, String lines, String paragraphs) {
        RawReport raw = PaperRows.of(paper(spaces, List.of("๑. ก", "", "", "", "", lines.replace('|', '\n'))));
        assertThat(raw.rows().getFirst().cell(FormColumn.OUTCOMES).paragraphs())
                .containsExactly(paragraphs.split("\\|"));
        assertThat(raw.spaces())
                .isEqualTo(
                        spaces == Opened.Spaces.LINES_WITH_SPACES
                                ? RawReport.Spaces.WRITTEN
                                : RawReport.Spaces.DOUBTFUL);
    }

    @Test
    void aRowStandsOnItsPage_andLinesBehindTheFirstTableAreNoCover() {
        RawReport raw = PaperRows.of(new Opened.Paper(
                List.of(
                        new Opened.NewPage(),
                        new Opened.Line("ปก"),
                        new Opened.TableRow(cells(List.of("อื่น"))),
                        new Opened.NewPage(),
                        new Opened.TableRow(cells(HEADINGS)),
                        new Opened.TableRow(cells(List.of("๑. ก"))),
                        new Opened.TableRow(cells(List.of("", "  "))),
                        new Opened.NewPage(),
                        new Opened.TableRow(cells(List.of("๒. ข"))),
                        new Opened.Line("หมายเหตุ"),
                        new Opened.TableRow(cells(List.of("๓. ค")))),
                Opened.Spaces.PARAGRAPHS));
        assertThat(raw.preamble()).containsExactly("ปก");
        assertThat(raw.rows()).extracting(RawRow::page).containsExactly(2, 3);
        assertThat(raw.length()).isEqualTo("ปก๑. ก๒. ข".length());
    }

    @Test
    void aTableWithoutHeadingsGoesOnTheOneBeforeItWhereItIsAsWide() {
        Opened.Table form = table(HEADINGS, List.of("๑. ก", "", "", "", "", "ดี"));
        Opened.Table same = table(List.of("๒. ข", "", "", "", "", "ดี"));
        Opened.Table other = table(List.of("ลำดับ", "ชื่อ"));
        assertThat(rows(form, other, same)).containsExactly("๑. ก", "๒. ข");
        assertThat(rows(form, table(List.of("๒. ข", "", "", "", ""), List.of("ก"))))
                .containsExactly("๑. ก");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> rows(other, same))
                .matches(unreadable -> unreadable.problem().equals(new ImportProblem.NoTable(2)));
    }

    @Test
    void aSheetHasItsCoverAboveItsHeadings() {
        RawReport raw = SheetRows.of(List.of(
                List.of(sheetRow("ปก หนึ่ง\nปก สอง")),
                List.of(
                        sheetRow("ปก สาม"),
                        sheetRow(HEADINGS.toArray(String[]::new)),
                        sheetRow("๑. ก", "", "", "", "", "๑. ดี\n๒. มาก"))));
        assertThat(raw.preamble()).containsExactly("ปก หนึ่ง", "ปก สอง", "ปก สาม");
        assertThat(raw.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell(FormColumn.OUTCOMES).paragraphs()).containsExactly("๑. ดี", "๒. มาก");
            assertThat(row.cell(FormColumn.STEPS).isBlank()).isTrue();
            assertThat(row.page()).isZero();
        });
        assertThat(SheetRows.of(List.of(List.of(sheetRow(HEADINGS.toArray(String[]::new)))))
                        .rows())
                .isEmpty();
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
                            case MACROS -> "macros";
                            case TOO_LONG -> "too-long";
                        });
        assertThat(problem.arguments())
                .isEqualTo(
                        switch (why) {
                            case UNKNOWN_KIND -> List.of("7");
                            case TOO_LONG -> List.of("7", "5");
                            default -> List.of();
                        });
    }

    @Test
    void aReportMayBeAsLongAsItsLimit() {
        String text = "ก".repeat(399_996);
        assertThatCode(() -> ReportAssembler.assemble(raw("๑. ก", text))).doesNotThrowAnyException();
        assertThat(raw("๑. ก", text).length()).isEqualTo(400_000);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> ReportAssembler.assemble(raw("๑. กก", text)))
                .matches(unreadable -> unreadable.problem().equals(new ImportProblem.TooLong(400_001, 400_000)));
    }

    @Test
    void aDoubtIsToldInTheReadersLanguage() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("import.doubt.number-skipped", Locale.ENGLISH, "skips at {0}");
        Cell cell = new Cell(1, Cell.Field.RESULT, 2);
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

    private static List<String> rows(Opened.Table... tables) {
        return PaperRows.of(new Opened.Paper(Arrays.asList(tables), Opened.Spaces.PARAGRAPHS)).rows().stream()
                .map(row -> row.cell(FormColumn.MEASURE).joined())
                .toList();
    }

    @SafeVarargs
    private static Opened.Table table(List<String>... rows) {
        return new Opened.Table(Stream.of(rows).map(PaperRowsTest::cells).toList());
    }

    private static List<String> row(String title, String steps, String results) {
        return List.of(title, steps, "กองคลัง", "ไตรมาสที่ ๑", results, "ดี");
    }

    private static ImportedReport report(List<String> row) {
        return (ImportedReport) ReportReader.read(paper(Opened.Spaces.PARAGRAPHS, row));
    }

    private static Opened.Paper paper(Opened.Spaces spaces, List<String> row) {
        return new Opened.Paper(List.of(new Opened.TableRow(cells(HEADINGS)), new Opened.TableRow(cells(row))), spaces);
    }

    private static List<Opened.Cell> cells(List<String> texts) {
        return texts.stream()
                .map(text -> new Opened.Cell(Arrays.asList(text.split("\n"))))
                .toList();
    }

    private static Opened.Row sheetRow(String... texts) {
        Map<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.put(i, texts[i]);
            }
        }
        return new Opened.Row(1, cells);
    }
}
