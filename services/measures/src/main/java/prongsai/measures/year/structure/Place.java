package prongsai.measures.year.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;

/** Where to put something in its list. */
public sealed interface Place {
    /** One place towards the beginning. */
    record Up() implements Place {}

    /** One place towards the end. */
    record Down() implements Place {}

    /** @param number from 1; beyond the end means the end */
    record At(int number) implements Place {}

    /**
     * @param to {@code up}, {@code down} or a number from 1
     * @throws Problem 400 for anything else
     */
    static Place of(@Nullable String to) {
        String text = to == null ? "" : to.strip();
        if (text.equals("up")) {
            return new Up();
        }
        if (text.equals("down")) {
            return new Down();
        }
        if (text.matches("[1-9][0-9]{0,3}")) {
            return new At(Integer.parseInt(text));
        }
        throw Problem.invalid("to", "place-unknown");
    }

    /** The list with one of its members at this place, the others in their order; one that is not in it is added. */
    static <T> List<T> put(List<T> list, T one, Place place) {
        List<T> others = new ArrayList<>(list);
        int was = others.indexOf(one);
        others.remove(one);
        int end = others.size();
        int from = was < 0 ? end : was;
        int at = switch (place) {
            case Up() -> Math.max(0, from - 1);
            case Down() -> Math.min(end, from + 1);
            case At(int number) -> Math.min(end, Math.max(0, number - 1));
        };
        others.add(at, one);
        return List.copyOf(others);
    }
}
