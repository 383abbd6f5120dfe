package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    /** Format characters that a reader sees: signs that stand around Arabic numbers, and the joints of hieroglyphs. */
    private static final Set<Integer> SEEN = Set.of(
            0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD);

    private static final String HIEROGLYPH_JOINTS = "[\\x{13430}-\\x{1345F}]";

    @ParameterizedTest
    @CsvSource({
        "'\u202Eกหล\u202C', กหล, a direction turned over",
        "'\u2066ก\u2069', ก, a direction shut off",
        "'ก\u200E\u200F\u061Cข', กข, marks of direction",
        "แผน\u200Bงาน, แผนงาน, the space that Thai word processors put between words",
        "'ท\u0E35\u0E48', 'ท\u0E35\u0E48', marks over a letter",
        "'น\u0E33\u0E49', 'น\u0E33\u0E49', marks in an order of their own",
        "'ก\u0008\u001B\u007F\u0081ข', กข, control characters",
        "'ก\u00ADข\uFEFFค\u2060', กขค, what is seen only at a line''s end or never",
        "'ก\uDB40\uDC41ข', กข, a tag",
        "'ก\uFE00ข\uDB40\uDD00', กข, selectors of a variant",
        "'ก\u3164\u115Fข', กข, letters that are blank",
        "'ก\uFFF9ข\uFFFBค\uFFFC', กขค, marks of annotations and objects",
        "'a\tb\r\nc', 'a\tb\r\nc', what keys type",
        "'ก\u000Bข\u2028ค\u2029ง\u0085จ\u000C', 'ก\nข\nค\nง\nจ\n', ends of lines and of pages",
        "'\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67', '\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67', a family",
        "'\u2764\uFE0F\u200D\uD83D\uDD25 \uD83D\uDC4D\uD83C\uDFFD', '\u2764\uFE0F\u200D\uD83D\uDD25 \uD83D\uDC4D\uD83C\uDFFD', emoji of several parts",
        "'ก\u200Dข\uFE0Fค\u200C\u200D', กขค, joiners that join nothing",
        "'\u0601ก\u00A0ข', '\u0601ก\u00A0ข', a sign that is seen and a space that does not break"
    })
    void cleans(String typed, String clean, String what) {
        assertThat(CleanText.of(typed)).as(what).isEqualTo(clean);
        assertThat(CleanText.readable(typed)).as(what).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF})
    void refusesWhatIsNoCharacter(int c) {
        String text = "แผน" + (c > 0xFFFF ? Character.toString(c) : String.valueOf((char) c)) + "งาน";
        assertThatThrownBy(() -> CleanText.of(text))
                .isInstanceOfSatisfying(
                        UnreadableText.class, e -> assertThat(e.found()).isEqualTo("U+%04X".formatted(c)));
        assertThat(CleanText.readable(text)).isEqualTo("แผน\uFFFDงาน");
    }

    /** Should a later Java know a format character that the table does not, this says so. */
    @Test
    void letsNoFormatCharacterPassThatNobodySees() {
        List<String> passed = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c))
                .filter(c -> !SEEN.contains(c) && !Character.toString(c).matches(HIEROGLYPH_JOINTS))
                .filter(c -> c != '\t' && c != '\n' && c != '\r')
                .filter(c -> CleanText.of("ก" + Character.toString(c)).contains(Character.toString(c)))
                .mapToObj("U+%04X"::formatted)
                .toList();
        assertThat(passed).isEmpty();
    }

    @Property(tries = 2000)
    void isIdempotent(@ForAll("anything") String text) {
        String once = CleanText.readable(text);
        assertThat(CleanText.readable(once)).isEqualTo(once);
        assertThat(CleanText.of(once)).isEqualTo(once);
    }

    @Property(tries = 2000)
    void isTextThatAnyEncodingCanKeep(@ForAll("anything") String text) {
        String clean = CleanText.readable(text);
        assertThat(new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(clean);
        assertThat(clean).doesNotMatch("(?s).*[\\p{Cc}&&[^\\t\\n\\r]].*").doesNotContain("\u202E");
    }

    @Property
    void leavesThaiAndLatinAlone(@ForAll("plain") String text) {
        assertThat(CleanText.of(text)).isSameAs(text);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('\u0E01', '\u0E5B')
                .withCharRange(' ', '~')
                .withChars('\n', '\r', '\t');
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.integers()
                                .between(0, Character.MAX_CODE_POINT)
                                .map(Character::toString),
                        Arbitraries.of(
                                "\u200D",
                                "\uFE0F",
                                "\uFE0E",
                                "\u200B",
                                "\uD83D",
                                "\uDC69",
                                "\uD83D\uDC69",
                                "\u2764",
                                "1",
                                "\uD83C\uDFFD",
                                "ก",
                                "\u0E49",
                                "\u202E",
                                "\r",
                                "\n",
                                "\u0000",
                                "\u2028"))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
