package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightPropertyTest {
    private static final String MORE = "…";

    @ParameterizedTest
    @CsvSource({
        "การประกาศเจตนารมณ์ไม่รับของขวัญ, ของขวัญ, ของขวัญ",
        "การประกาศเจตนารมณ์ไม่รับของขวัญ, ของขวัน, ของขวัญ",
        "จัดทำคู่มือการปฏิบัติงาน, ปฏิบัต, ปฏิบัติ",
        "ประกาศ No Gift Policy, gift, Gift",
        "ประจำปี ๒๕๖๘, 2568, ๒๕๖๘"
    })
    void marksTheWordThatAnswers(String text, String term, String marked) {
        assertThat(Highlight.of(text, List.of(term)).stream()
                        .filter(Highlight.Part::marked)
                        .map(Highlight.Part::text)
                        .collect(Collectors.joining("|")))
                .isEqualTo(marked);
    }

    @Property
    void everyPartIsOfTheTextInItsOrder(@ForAll("texts") String text, @ForAll("texts") String term) {
        List<Highlight.Part> parts =
                Highlight.of(text, SearchQuery.of(shortened(term)).terms());
        String shown = parts.stream()
                .map(Highlight.Part::text)
                .filter(part -> !part.equals(MORE))
                .collect(Collectors.joining());
        assertThat(text).contains(shown);
        assertThat(parts).noneMatch(part -> part.text().isEmpty());
        if (text.length() <= 160) {
            assertThat(shown).isEqualTo(text);
        }
    }

    @Property
    void aTermThatIsThereIsMarked(@ForAll("texts") String before, @ForAll("texts") String after) {
        String text = before + "ของขวัญ" + after;
        assertThat(Highlight.of(text, List.of("ของขวัญ")).stream().anyMatch(Highlight.Part::marked))
                .isTrue();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "จัดทำ",
                        "คู่มือ",
                        "การปฏิบัติงาน",
                        " ",
                        "ประกาศ",
                        "No Gift",
                        "๒๕๖๘",
                        "น้ำ",
                        "ผู้บริหาร",
                        "ๆ",
                        "\u200B")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }
}
