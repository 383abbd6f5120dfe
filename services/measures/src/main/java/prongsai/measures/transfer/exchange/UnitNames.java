package prongsai.measures.transfer.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Names of units in one cell: between commas or one a line, in quotation marks where a name has a comma itself. */
public final class UnitNames {
    /** Means all units, and is not a unit. */
    public static final String ALL = "ทุกส่วนราชการ";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setRecordSeparator("")
            .get();

    private UnitNames() {}

    public static String write(List<String> names) {
        return FORMAT.format(names.toArray());
    }

    /** @throws IllegalArgumentException where a quotation mark is not closed */
    public static List<String> read(String cell) {
        try (CSVParser parser = CSVParser.parse(cell, FORMAT)) {
            return parser.getRecords().stream()
                    .flatMap(record -> record.stream())
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException unclosed) {
            throw new IllegalArgumentException(unclosed);
        }
    }
}
