package prongsai.measures.transfer.importing.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near two names are to each other. */
class LikenessTest {
    @ParameterizedTest
    @CsvSource({"กองคลัง, กองคลัง, 0", "'', กอง, 3", "กอง, '', 3", "กองคลัง, กองครัง, 1", "กองคลัง, กองคลังพัสดุ, 5"})
    void countsLettersToAddLeaveOutOrChange(String a, String b, int letters) {
        assertThat(Likeness.distance(a, b)).isEqualTo(letters);
    }

    @Property(tries = 300, seed = "2568")
    void isADistance(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        int between = Likeness.distance(a, b);
        assertThat(between).isEqualTo(Likeness.distance(b, a)).isLessThanOrEqualTo(Math.max(a.length(), b.length()));
        assertThat(between == 0).isEqualTo(a.equals(b));
        assertThat(Likeness.distance(a, c)).isLessThanOrEqualTo(between + Likeness.distance(b, c));
        assertThat(Likeness.of(a, b)).isBetween(0.0, 1.0);
        assertThat(Likeness.of(a, a)).isEqualTo(1);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("กขค").ofMaxLength(6);
    }
}
