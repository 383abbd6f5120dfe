package prongsai.worker.engine.scan;

import java.util.ArrayList;
import java.util.List;

/** Tesseract's table of what it read: a row for each page, block, paragraph, line and word, with its box. */
final class Tsv {
    private static final int FIELDS = 12;
    private static final String WORD = "5";

    private Tsv() {}

    /**
     * The words of each picture, in the order of these.
     *
     * @throws NumberFormatException for what is no such table, as {@link IndexOutOfBoundsException}
     */
    static List<List<ReadLine.Word>> read(String table, int pictures) {
        var found = new ArrayList<List<ReadLine.Word>>();
        for (int i = 0; i < pictures; i++) {
            found.add(new ArrayList<>());
        }
        for (String row : table.lines().toList()) {
            String[] fields = row.split("\t", FIELDS);
            if (fields.length == FIELDS && fields[0].equals(WORD) && !fields[11].isBlank()) {
                int left = Integer.parseInt(fields[6]);
                found.get(Integer.parseInt(fields[1]) - 1)
                        .add(new ReadLine.Word(
                                fields[11].strip(),
                                left,
                                left + Integer.parseInt(fields[8]),
                                Double.parseDouble(fields[10])));
            }
        }
        return found;
    }
}
