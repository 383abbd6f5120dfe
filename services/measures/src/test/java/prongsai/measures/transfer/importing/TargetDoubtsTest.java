package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** Numbers of a report that a person is asked about, and that no plan gets before they answered. */
class TargetDoubtsTest {
    @ParameterizedTest
    @CsvSource({
        "'ความพึงพอใจไม่น้อยกว่าร้อยละ ๙๒,๕', target-two-ways, 0",
        "ความพึงพอใจไม่น้อยกว่าร้อยละ ๙๒๕, target-above-all, 1",
        "ความพึงพอใจไม่น้อยกว่าร้อยละ ๙๒.๕, '', 1",
        "'ผู้เข้าร่วมไม่น้อยกว่า 1,200 คน', '', 1"
    })
    void aNumberThatCannotBeSoIsAsked(String result, String doubt, int targets) {
        String file = String.join("\t", Seed.pages().getFirst().getFirst()) + "\n"
                + String.join("\t", "๑. มาตรการ", "1. จัดทำคู่มือ", "สำนักปลัด", "ไตรมาส ๑", result, "ผล");
        ImportedReport report = (ImportedReport) ReportFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(report.measures().getFirst().indicators()).hasSize(targets);
        assertThat(report.doubts().stream().map(Doubt::key).filter(key -> key.contains("target-")))
                .containsExactlyElementsOf(doubt.isEmpty() ? List.of() : List.of("import.doubt." + doubt));
    }
}
