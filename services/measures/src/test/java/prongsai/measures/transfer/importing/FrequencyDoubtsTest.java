package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** What a reader of a report cannot know of how often a step is done, and says so. */
class FrequencyDoubtsTest {
    private static final String GUESSED = "import.doubt.frequency-guessed";
    private static final String MONTHLY = "import.doubt.monthly-within-quarters";

    @Test
    void aStepThatDoesNotSayIsGuessedWhereThereIsMoreThanOneQuarter_andTheGuessesAreCounted() {
        assertThat(doubt(GUESSED, "1. จัดทำคู่มือ 2. ประชุมทุกไตรมาส", "ไตรมาส ๑ ไตรมาส ๒"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.arguments()).containsExactly("1", "1"));
        assertThat(doubt(GUESSED, "1. จัดทำคู่มือ 2. ประชุมทุกไตรมาส", "ไตรมาส ๑"))
                .isEmpty();
    }

    @Test
    void aStepOfEachMonthIsDoubtedUnlessTheMeasureTakesTheWholeYear() {
        assertThat(doubt(MONTHLY, "1. ประชุมทุกเดือน", "ไตรมาส ๑ ไตรมาส ๒ ไตรมาส ๓"))
                .hasSize(1);
        assertThat(doubt(MONTHLY, "1. ประชุมทุกเดือน", "ไตรมาส ๑ ไตรมาส ๒ ไตรมาส ๓ ไตรมาส ๔"))
                .isEmpty();
    }

    @Test
    void aMeasureWithoutANumberSaysSo() {
        assertThat(doubts("มาตรการ", "1. จัดทำคู่มือ", "ไตรมาส ๑"))
                .extracting(Doubt::key)
                .contains("import.doubt.number-missing");
        assertThat(doubts("๑. มาตรการ", "1. จัดทำคู่มือ", "ไตรมาส ๑"))
                .extracting(Doubt::key)
                .doesNotContain("import.doubt.number-missing");
    }

    private static List<Doubt> doubt(String key, String steps, String quarters) {
        return doubts("๑. มาตรการ", steps, quarters).stream()
                .filter(doubt -> doubt.key().equals(key))
                .toList();
    }

    private static List<Doubt> doubts(String title, String steps, String quarters) {
        String file = String.join("\t", Seed.pages().getFirst().getFirst()) + "\n"
                + String.join("\t", title, steps, "สำนักปลัด", quarters, "ผล", "ผล");
        return ((ImportedReport) ReportFile.read(file.getBytes(StandardCharsets.UTF_8))).doubts();
    }
}
