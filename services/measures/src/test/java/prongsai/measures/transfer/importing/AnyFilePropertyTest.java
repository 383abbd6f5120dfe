package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;

class AnyFilePropertyTest {
    private static final byte[] SEED = Seed.text().getBytes(StandardCharsets.UTF_8);

    @Property(tries = 300)
    void refusesRandomBytes(@ForAll byte[] bytes) {
        assertThat(ReportFile.read(bytes)).isInstanceOf(ImportProblem.class);
    }

    @Property(tries = 100)
    void refusesRandomBytes_whenTheyBeginLikeAnArchive(@ForAll byte[] bytes) {
        byte[] archive = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, bytes.length + 4);
        System.arraycopy(bytes, 0, archive, 4, bytes.length);
        assertThat(ReportFile.read(archive)).isInstanceOf(ImportProblem.class);
    }

    /** Whatever is cut off, the reading ends with a value, and what is there is not made up. */
    @Property(tries = 30)
    void readsOrRefuses_whenTheSeedIsCutAnywhere(@ForAll @IntRange(max = 24_000) int length) {
        ImportReading reading = ReportFile.read(Arrays.copyOf(SEED, length));
        if (reading instanceof ImportedReport report) {
            assertThat(report.measures()).hasSizeBetween(1, 7);
            assertThat(SeedModel.expected().keySet())
                    .containsAll(report.measures().stream()
                            .map(measure -> new Cell(measure.number(), Cell.Field.TITLE, 0))
                            .toList());
        }
    }
}
