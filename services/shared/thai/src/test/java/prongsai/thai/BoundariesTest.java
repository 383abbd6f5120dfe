package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BoundariesTest {
    @Test
    void putsTheJdksMistakesRight() {
        assertThat(ThaiText.words("มีความสุข")).containsExactly("มี", "ความ", "สุข");
        assertThat(ThaiText.words("เว็บไซต์ของ")).containsExactly("เว็บ", "ไซต์", "ของ");
    }

    @Property
    void neverBreaksAgainstSpelling(@ForAll("thai") String text) {
        List<Integer> breaks = ThaiText.lineBreaks(text);
        assertThat(breaks).isSorted().doesNotHaveDuplicates();
        for (int index : breaks) {
            assertThat("ะัาำิีึืฺุู็่้๊๋์ํ").doesNotContain(text.substring(index, index + 1));
            assertThat("เแโใไ").doesNotContain(text.substring(index - 1, index));
        }
    }

    @Provide
    Arbitrary<String> thai() {
        return Arbitraries.strings().withCharRange('ก', '๎').withChars(' ').ofMaxLength(30);
    }
}
