package prongsai.measures.year.field;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import prongsai.measures.core.seen.Where;
import prongsai.web.Problem;

/**
 * One field of a thing, which saves itself.
 *
 * @param <T> the thing
 */
interface Field<T> {
    /** Its name in a form. */
    String key();

    /** What a form's field holds of it. */
    String read(T thing);

    /** @throws Problem 400 where the text cannot be */
    T write(T before, String text);

    /** Leads to it in the history's values. */
    default List<String> path() {
        return List.of(key());
    }

    /** Where the history tells who wrote it. */
    default Where where(UUID subject) {
        return Where.field(subject, path());
    }

    /** @throws Problem 400 for a name that is no such field's */
    static <F extends Field<?>> F named(String name, F[] fields) {
        return known(Stream.of(fields).filter(field -> field.key().equals(name)).findFirst());
    }

    /** @throws Problem 400 where there is none */
    static <F> F known(Optional<F> field) {
        return field.orElseThrow(() -> Problem.invalid("name", "wrong-parameter", "name"));
    }
}
