package prongsai.aggregation.register;

import java.util.List;

/**
 * Something wrong with the file.
 *
 * @param row as a spreadsheet counts; 0 for the file as a whole
 * @param key of the text {@code register.finding.<key>}, in Thai and English
 * @param args the text's placeholders: what was found and what was expected
 */
public record Finding(long row, String key, List<Object> args) {
    static final long WHOLE_FILE = 0;

    static Finding at(long row, String key, Object... args) {
        return new Finding(row, key, List.of(args));
    }

    static Finding ofFile(String key, Object... args) {
        return at(WHOLE_FILE, key, args);
    }
}
