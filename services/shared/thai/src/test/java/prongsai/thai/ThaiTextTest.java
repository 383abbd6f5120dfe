package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ThaiTextTest {
    @Test
    void breaksWordsByDictionary() {
        assertThat(ThaiText.words("แผนปฏิบัติการป้องกันการทุจริต"))
                .containsExactly("แผน", "ปฏิบัติการ", "ป้องกัน", "การ", "ทุจริต");
    }

    @Test
    void breaksLinesBetweenWordsOnly() {
        String text = "แผนปฏิบัติการป้องกัน";
        assertThat(ThaiText.lineBreaks(text)).containsExactly(3, 13);
        assertThat(ThaiText.lineBreaks("แผน")).isEmpty();
    }

    @Test
    void tidiesWhiteSpace() {
        assertThat(ThaiText.tidy("\u00A0 แผน\u200Bงาน\t\n ปี ")).isEqualTo("แผนงาน ปี");
        assertThat(ThaiText.withoutSpace("\u00A0 แผน\u200Bงาน\t\n ปี ")).isEqualTo("แผนงานปี");
    }

    @Property
    void losesNothing_whenBrokenIntoWords(@ForAll String text) {
        assertThat(String.join("", ThaiText.words(text))).isEqualTo(text);
    }
}
