package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.measures.files.evidence.FileLimits;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** A report of more than 200 measures, each as long as the seed's: it is read whole, soon, and each measure like the seed's. */
class LargeReportTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @ParameterizedTest
    @EnumSource(LargeReport.Kind.class)
    void readsEveryMeasure(LargeReport.Kind kind) {
        byte[] file = LargeReport.file(kind);
        assertThat(file).hasSizeLessThan(FileLimits.READ);
        ImportReading reading = Assertions.assertTimeout(SOON, () -> ReportFile.read(file));

        assertThat(reading).isInstanceOf(ImportedReport.class);
        ImportedReport report = (ImportedReport) reading;
        assertThat(report.measures()).hasSize(LargeReport.MEASURES);
        assertThat(report.measures()).extracting(ImportedMeasure::number).doesNotHaveDuplicates();
        int[] steps = {6, 4, 6, 4, 9, 7, 3};
        assertThat(report.measures())
                .allSatisfy(measure -> assertThat(measure.steps())
                        .as("steps of measure " + measure.number())
                        .hasSize(steps[(measure.number() - 1) % 7]));
        assertThat(report.doubts()).noneMatch(doubt -> doubt.key().endsWith("number-missing"));
    }

    @ParameterizedTest
    @EnumSource(PdfFixture.class)
    void readsEveryPage_whenItIsAPdf(PdfFixture fixture) throws IOException {
        byte[] file = fixture.repeated(LargeReport.TIMES);
        assertThat(file).hasSizeLessThan(FileLimits.READ);
        ImportReading reading = Assertions.assertTimeout(SOON, () -> ReportFile.read(file));
        assertThat(reading).isInstanceOf(ImportedReport.class);
        assertThat(((ImportedReport) reading).measures()).hasSize(LargeReport.MEASURES);
        assertThat(((ImportedReport) reading)
                        .source()
                        .measures()
                        .getLast()
                        .cells()
                        .get(FormColumn.STEPS))
                .isNotEmpty()
                .allMatch(part -> part.page() > 200);
    }

    /** Each space is then looked up in the whole text: as slow as it can be made. */
    @Test
    void readsSoon_whenNothingRepeats() {
        var random = new Random(1);
        String words = random.ints(380_000, 'ก', 'ฮ')
                .mapToObj(letter -> Character.toString(letter) + (random.nextInt(8) == 0 ? " " : ""))
                .collect(Collectors.joining())
                .substring(0, 380_000);
        String file = String.join("\t", Seed.pages().getFirst().getFirst()) + "\n๑. มาตรการ\t" + words
                + "\tสำนักปลัด\tไตรมาส ๑\tผล\tผล";
        ImportReading reading =
                Assertions.assertTimeout(SOON, () -> ReportFile.read(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading).isInstanceOf(ImportedReport.class);
    }

    /** The files that are read elsewhere, their pages again and again: the numbers of measures too, which papers may do. */
    enum PdfFixture {
        PAPER("paper.pdf"),
        LIBREOFFICE("libreoffice.pdf");

        private final String name;

        PdfFixture(String name) {
            this.name = name;
        }

        byte[] repeated(int times) throws IOException {
            try (PDDocument document = Loader.loadPDF(PdfTest.file(name));
                    var bytes = new ByteArrayOutputStream()) {
                int pages = document.getNumberOfPages();
                for (int copy = 1; copy < times; copy++) {
                    for (int page = 0; page < pages; page++) {
                        document.importPage(document.getPage(page));
                    }
                }
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
