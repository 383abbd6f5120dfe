package prongsai.thai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import prongsai.thai.ThaiText;

class TextRepairPropertyTest {
    @Property(tries = 500)
    void neverTouchesALetter(
            @ForAll("passages") List<String> texts, @ForAll @DoubleRange(min = 1, max = 60) double width) {
        List<Repaired> repaired = new TextRepair(new Document(texts))
                .repair(texts.stream().map(Passage::new).toList(), OptionalDouble.of(width));
        assertThat(repaired).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(ThaiText.withoutSpace(repaired.get(i).text())).isEqualTo(ThaiText.withoutSpace(texts.get(i)));
        }
    }

    @Property(tries = 500)
    void leavesNothingUntidy(@ForAll("passages") List<String> texts) {
        new TextRepair(new Document(texts))
                .repair(texts.stream().map(Passage::new).toList())
                .forEach(repaired -> assertThat(repaired.text()).isEqualTo(ThaiText.tidy(repaired.text())));
    }

    @Provide
    Arbitrary<List<String>> passages() {
        Arbitrary<String> words = Arbitraries.of(
                "การ", "ความ", "บริหาร", "งาน", "ของ", "และ", "เพื่อ", "ที่", "ประชาชน", "โปร่งใส", "เช่น", "ๆ", "ฯ",
                "/", "(", ")", "“", "”", "อบต.", "๒๕๖๘", "NO Gift", "ธรรมา", "ภิบาล", "ก", "์", "า", " ", " ", "\n",
                "\u200B", "\u00A0", "ร้อยละ", "กว่า", "ลดลง", "ร", "วาม");
        return words.list()
                .ofMaxSize(40)
                .map(list -> String.join("", list))
                .list()
                .ofMaxSize(3);
    }
}
