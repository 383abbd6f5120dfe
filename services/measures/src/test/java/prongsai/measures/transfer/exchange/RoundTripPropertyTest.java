package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import prongsai.measures.transfer.content.PlanContent;

/** What is exported imports unchanged. */
class RoundTripPropertyTest {
    private static final String OFFICE = "องค์การบริหารส่วนตำบลนาเลียง";

    @Provide
    Arbitrary<PlanContent> plans() {
        return Plans.any();
    }

    @Property(tries = 300)
    void csvGivesThePlanBack(@ForAll("plans") PlanContent plan) {
        assertThat(read(CsvFile.write(rows(plan), CsvFile.Mark.NONE))).isEqualTo(new SheetReading.Read(plan));
    }

    @Property(tries = 100)
    void csvForExcelGivesThePlanBack(@ForAll("plans") PlanContent plan) {
        byte[] file = CsvFile.write(rows(plan), CsvFile.Mark.FOR_EXCEL);
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(read(file)).isEqualTo(new SheetReading.Read(plan));
    }

    @Property(tries = 100)
    void xlsxGivesThePlanBack(@ForAll("plans") PlanContent plan) {
        assertThat(read(XlsxFile.write(rows(plan)))).isEqualTo(new SheetReading.Read(plan));
    }

    @Property(tries = 200)
    void csvHoldsNoFormula(@ForAll("plans") PlanContent plan) throws Exception {
        String text = new String(CsvFile.write(rows(plan), CsvFile.Mark.NONE), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                assertThat(record.stream().filter(cell -> !cell.matches("-?[0-9.]+")))
                        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
            }
        }
    }

    @Property(tries = 100)
    void rowsMayStandInAnyOrderOfKinds(@ForAll("plans") PlanContent plan) {
        List<Map<SheetColumn, String>> byKind = rows(plan).stream()
                .sorted(java.util.Comparator.comparing((Map<SheetColumn, String> row) -> row.get(SheetColumn.ROW)))
                .toList();
        assertThat(read(CsvFile.write(byKind, CsvFile.Mark.NONE))).isEqualTo(new SheetReading.Read(plan));
    }

    private static List<Map<SheetColumn, String>> rows(PlanContent plan) {
        return PlanSheet.rows(plan, OFFICE);
    }

    private static SheetReading read(byte[] file) {
        return SheetFiles.read(file, Plans.YEAR, Plans.TODAY);
    }
}
