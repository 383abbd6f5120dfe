package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** The seed as PDF, read by the places of its words and lines. */
class PdfTest {
    @ParameterizedTest
    @CsvSource({"paper.pdf, 100", "libreoffice.pdf, 90"})
    void hasEveryCell_andNearlyAllToTheLetter(String name, int percent) {
        ImportedReport report = read(name);
        assertThat(SeedModel.withoutSpace(SeedModel.read(report)))
                .containsExactlyEntriesOf(SeedModel.withoutSpace(SeedModel.expected()));
        int cells = SeedModel.expected().size();
        assertThat((cells - SeedModel.different(report).size()) * 100 / cells)
                .as("percent of %d cells to the letter:%n%s", cells, SeedModel.explain(report))
                .isGreaterThanOrEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"paper.pdf", "libreoffice.pdf"})
    void readsTheCover(String name) {
        ImportedReport report = read(name);
        assertThat(report.fiscalYear()).hasToString("2568");
        assertThat(report.laoName()).isEqualTo("องค์การบริหารส่วนตำบลนาเลียง");
        assertThat(report.district()).isEqualTo("นาแก");
        assertThat(report.province()).isEqualTo("นครพนม");
        assertThat(report.measures()).extracting(ImportedMeasure::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(report.measures().get(3).allUnits()).isTrue();
    }

    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(PdfTest.class.getResourceAsStream("/importing/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static ImportedReport read(String name) {
        ImportReading reading = ReportFile.read(file(name));
        assertThat(reading).isInstanceOf(ImportedReport.class);
        return (ImportedReport) reading;
    }
}
