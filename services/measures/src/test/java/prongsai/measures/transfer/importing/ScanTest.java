package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import prongsai.hostile.ScannedFiles;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.thai.ThaiText;
import prongsai.worker.WorkerSettings;
import prongsai.worker.Workers;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** The seed as it comes back from a printer and a scanner: pictures of its pages, each turned by one degree. */
class ScanTest {
    private static final int DPI = 200;
    private static final double DEGREES = 1;
    private static final int WRONG_OF_A_HUNDRED = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"paper.pdf", "libreoffice.pdf"})
    void hasEveryTable_andNearlyEveryLetter(String name) throws IOException, InterruptedException {
        byte[] printed = PdfTest.file(name);
        PaperDocument scan = scanned(printed);
        PaperDocument paper = ((Opened.Document) ReportFile.answer(printed, new Job.OpenReport())).paper();
        String letters = letters(paper);
        int wrong = distance(letters, letters(scan));
        assertThat(wrong * 100.0 / letters.length())
                .as("letters wrong of a hundred")
                .isLessThanOrEqualTo(WRONG_OF_A_HUNDRED);
        assertThat(scan.tables())
                .extracting(table -> table.columns() + " x " + table.rows().size())
                .containsExactlyElementsOf(paper.tables().stream()
                        .map(table -> table.columns() + " x " + table.rows().size())
                        .toList());
        assertThat(scan.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.PICTURES_READ);
        assertThat(scan.tables())
                .flatExtracting(table -> table.rows())
                .flatExtracting(row -> row.cells())
                .flatExtracting(Cell::paragraphs)
                .isNotEmpty()
                .allMatch(paragraph -> paragraph.is(Paragraph.Trait.DOUBTFUL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper.pdf", "libreoffice.pdf"})
    void hasEveryMeasure_andEveryCellWaitsForAPerson(String name) throws IOException, InterruptedException {
        PaperDocument scan = scanned(PdfTest.file(name));
        assertThat(ReportReader.read(new Opened.Document(scan)))
                .isInstanceOfSatisfying(ImportedReport.class, report -> {
                    assertThat(report.measures())
                            .extracting(ImportedMeasure::number)
                            .containsExactly(1, 2, 3, 4, 5, 6, 7);
                    for (Field field : List.of(
                            Field.TITLE, Field.RESPONSIBLE, Field.SCHEDULE, Field.STEP, Field.RESULT, Field.OUTCOME)) {
                        assertThat(report.doubts())
                                .filteredOn(doubt -> doubt.cell().field() == field
                                        && doubt.key().equals("import.doubt.form-text-damaged"))
                                .extracting(doubt -> doubt.cell().measure())
                                .as("%s", field)
                                .contains(1, 2, 3, 4, 5, 6, 7);
                    }
                });
    }

    @Test
    void isRefused_whereNothingReadsScans() throws IOException {
        assertThat(opened(ScannedFiles.of(PdfTest.file("paper.pdf"), 100, DEGREES), "off"))
                .isEqualTo(Opened.Refused.because(Opened.Why.NO_TEXT));
    }

    private PaperDocument scanned(byte[] printed) throws IOException, InterruptedException {
        assumeTrue(ScannedFiles.canBeRead(), "tesseract with Thai data (tesseract-ocr-tha) is not on this machine");
        return ((Opened.Document) opened(ScannedFiles.of(printed, DPI, DEGREES), "auto")).paper();
    }

    private Opened opened(byte[] file, String scans) throws IOException {
        var settings = new WorkerSettings(
                2, 0, DataSize.ofMegabytes(512), 2, Duration.ofMinutes(1), Duration.ofSeconds(25), scans);
        try (Workers workers = new Workers(settings, Clock.systemUTC(), new SimpleMeterRegistry())) {
            Path path = Files.write(folder.resolve("scan.pdf"), file);
            return workers.ask(UUID.randomUUID(), path, new Job.OpenReport())
                    .toFuture()
                    .join();
        }
    }

    private static String letters(PaperDocument paper) {
        return paper.blocks().stream()
                .map(block -> switch (block) {
                    case Paragraph paragraph -> paragraph.asRead();
                    case Table table ->
                        String.join(
                                "\n",
                                table.rows().stream()
                                        .flatMap(row -> row.cells().stream())
                                        .map(Cell::text)
                                        .toList());
                })
                .map(ThaiText::withoutSpace)
                .reduce("", String::concat);
    }

    /** How many letters must be put in, taken away or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[other.length()];
    }
}
