package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import prongsai.thai.CleanText;

/** What was written before texts were looked at is cleaned once; the two say the same of every character. */
class CleanTextsTest {
    private static final String DIRTY = "ก\u202E\u200B\u0085ข\u2028";

    @Test
    void cleansEveryTextOfEveryTableButHistory() throws SQLException {
        UUID lao = Laos.fresh();
        TenantRows.fill("measures", lao, 2559, DIRTY);
        assertThat(RowsOf.text(lao, "measures")).contains("\u202E");

        TestDatabase.get().execute("call directory.clean_texts()");

        String rows = RowsOf.text(lao, "measures");
        assertThat(rows.lines().filter(row -> row.contains("\u202E") || row.contains("\u200B")))
                .allSatisfy(row -> assertThat(row).contains("measures.history"));
        assertThat(rows).contains("ก", "ข");
    }

    @Test
    void saysTheSameOfEveryCharacterAsTheProgram() {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(c -> all.append("ก").appendCodePoint(c));
        String text = all.toString();
        assertThat(TestDatabase.get()
                        .text("select directory.clean_text('%s', E'\\n')".formatted(text.replace("'", "''"))))
                .isEqualTo(CleanText.readable(text));
    }
}
