package prongsai.measures.work.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FaultsPropertyTest {
    @Property
    void oneFaultIsCountedAsOneAtMost_whereverItStands(
            @ForAll("words") String word, @ForAll TypingFault fault, @ForAll long seed) {
        Random random = new Random(seed);
        String typed = fault.in(word, random.nextInt(word.length()), random);
        assertThat(FaultRow.within(typed, "ก" + word + "ข", 1)).isTrue();
    }

    @Property
    void aPieceIsLeftWhole_whateverIsForgiven(
            @ForAll("words") String word, @ForAll TypingFault fault, @ForAll long seed) {
        Random random = new Random(seed);
        String typed = word;
        for (int i = 0; i < Faults.forgiven(word); i++) {
            typed = fault.in(typed, random.nextInt(typed.length()), random);
        }
        assertThat(Faults.pieces(word)).anyMatch(typed::contains);
    }

    @Test
    void aNumberIsNotForgiven() {
        assertThat(Faults.forgiven("451/2567")).isZero();
        assertThat(Faults.forgiven("แผน")).isZero();
        assertThat(Faults.forgiven("ทุจริต")).isOne();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('ก', '๎').ofMinLength(4).ofMaxLength(20);
    }
}
