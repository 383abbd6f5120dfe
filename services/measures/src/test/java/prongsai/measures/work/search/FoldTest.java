package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import prongsai.testing.TestDatabase;
import prongsai.thai.SearchFolding;

/**
 * The database folds as the program does, letter for letter: else what is typed would miss what is stored. Greek is left
 * out: ICU and the JDK disagree on where a word ends, and so on which small sigma a capital one becomes.
 */
class FoldTest {
    private static Connection connection;
    private static PreparedStatement fold;

    @BeforeContainer
    static void connect() throws SQLException {
        connection = TestDatabase.get().as("measures_app").getConnection();
        fold = connection.prepareStatement("select measures.fold(?)");
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
    }

    @Property(tries = 3000)
    void theDatabaseFoldsAsTheProgramDoes(@ForAll("thaiAndMore") String text) throws SQLException {
        fold.setString(1, text);
        try (ResultSet row = fold.executeQuery()) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(SearchFolding.fold(text));
        }
    }

    @Provide
    Arbitrary<String> thaiAndMore() {
        String marks = "\u0E31\u0E34\u0E35\u0E38\u0E47\u0E48\u0E49\u0E4B\u0E4C\u0E4D\u0E4E\u0E32\u0E33\u0E40";
        String odd = " \t\n\u000B\u001C\u001F\u0085\u00A0\u00AD\u1680\u2003\u2028\u202F\u3000\u200B\u200D\u2060\uFEFF"
                + "e\u0301\u0323AİßǅÅ๐๙";
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\u0E01', '\u0E5B').ofMaxLength(15),
                Arbitraries.strings().withChars((marks + "นผ").toCharArray()).ofMaxLength(12),
                Arbitraries.strings().withChars((marks + odd).toCharArray()).ofMaxLength(20),
                Arbitraries.strings().withCharRange('\u0020', '\u024F').ofMaxLength(15));
    }
}
