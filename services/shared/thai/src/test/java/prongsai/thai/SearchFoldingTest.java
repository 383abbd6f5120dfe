package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFoldingTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "น\u0E4D\u0E32, นำ, nikhahit and sara aa",
        "น\u0E49\u0E4D\u0E32, น\u0E49ำ, tone before nikhahit",
        "น\u0E4D\u0E49\u0E32, น\u0E49ำ, tone after nikhahit",
        "น\u0E33\u0E49, น\u0E49ำ, tone after sara am",
        "เเผน, แผน, two sara e",
        "ท\u0E48\u0E35, ท\u0E35\u0E48, tone before its vowel",
        "ผ\u0E39\u0E49\u0E49, ผู้, a mark typed twice",
        "น\u0301\u0E33\u0E49, น\u0E49\u0301\u0E33, tone that moves before a mark of another script",
        "แผน\u200Bงาน, แผนงาน, zero-width space",
        "แผน\u00A0งาน, แผน งาน, no-break space",
        "๒๕๖๘, 2568, Thai digits",
        "NO Gift, no gift, capitals"
    })
    void folds(String typed, String folded, String what) {
        assertThat(SearchFolding.fold(typed)).as(what).isEqualTo(folded);
    }

    @Property
    void isIdempotent(@ForAll("thaiAndMore") String text) {
        String once = SearchFolding.fold(text);
        assertThat(SearchFolding.fold(once)).isEqualTo(once);
    }

    @Property
    void keepsSaraAm(@ForAll("thaiAndMore") String text) {
        assertThat(SearchFolding.fold(text + "ำ"))
                .doesNotContain("\u0E4D\u0E32")
                .contains("ำ");
    }

    @Provide
    Arbitrary<String> thaiAndMore() {
        return Arbitraries.strings()
                .withCharRange('\u0E01', '\u0E5B')
                .withChars(" \u00A0\u200Be\u0301Aİๆเ\u0E4D\u0E32\u0E48\u0E35".toCharArray())
                .ofMaxLength(20);
    }
}
