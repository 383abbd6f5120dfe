package prongsai.measures.core.value;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that may be missing: a program left one out, or a file is of before it was there. */
final class Lists {
    private Lists() {}

    static <E> List<E> given(@Nullable List<E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <E> List<E> ordered(@Nullable List<E> list, Comparator<E> order) {
        return given(list).stream().sorted(order).toList();
    }
}
