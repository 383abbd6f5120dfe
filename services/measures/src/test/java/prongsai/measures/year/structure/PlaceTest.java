package prongsai.measures.year.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.web.Problem;

/** Where something goes when a person moves it. */
class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "b, up, b a c",
        "a, up, a b c",
        "b, down, a c b",
        "c, down, a b c",
        "c, 1, c a b",
        "a, 2, b a c",
        "a, 3, b c a",
        "a, 9, b c a",
        "x, up, a b x c",
        "x, down, a b c x",
        "x, 1, x a b c",
        "x, 4, a b c x"
    })
    void goesWhereItIsSent(String one, String to, String after) {
        assertThat(String.join(" ", Place.put(List.of("a", "b", "c"), one, Place.of(to))))
                .isEqualTo(after);
    }

    @Property(tries = 300, seed = "2568")
    void nothingIsLostAndTheOthersKeepTheirOrder(
            @ForAll @UniqueElements @NotEmpty @Size(max = 8) List<@IntRange(max = 20) Integer> list,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(min = 1, max = 12) int number) {
        Integer one = list.get(which % list.size());
        List<Integer> after = Place.put(list, one, new Place.At(number));
        assertThat(after).containsExactlyInAnyOrderElementsOf(list);
        assertThat(after.get(Math.min(number, list.size()) - 1)).isEqualTo(one);
        assertThat(after.stream().filter(each -> !each.equals(one)))
                .containsExactlyElementsOf(
                        list.stream().filter(each -> !each.equals(one)).toList());
        assertThat(Place.put(Place.put(list, one, new Place.Up()), one, new Place.Down()))
                .isEqualTo(list.getFirst().equals(one) ? Place.put(list, one, new Place.Down()) : list);
    }

    @Test
    void isReadFromARequest() {
        assertThat(Place.of(" up ")).isEqualTo(new Place.Up());
        assertThat(Place.of("down")).isEqualTo(new Place.Down());
        assertThat(Place.of("9999")).isEqualTo(new Place.At(9999));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "10000", "UP", "1.5", "๑"})
    void anythingElseIsRefused(String to) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Place.of(to))
                .matches(problem -> problem.slug().equals("place-unknown"));
    }
}
