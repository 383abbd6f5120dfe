package prongsai.measures.core.field;

import java.util.List;
import java.util.UUID;
import prongsai.measures.core.seen.Where;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/**
 * One field of a thing, which saves itself. Each feature has an enum of its own.
 *
 * @param <T> the thing
 */
public interface Field<T> {
    /** Its name in a form. */
    String key();

    /** What a form's field holds of it. */
    String read(T thing);

    /**
     * @param near decides a year of two digits
     * @throws Problem 400 where the text cannot be
     */
    T write(T before, String text, FiscalYear near);

    /** Leads to it in the history's values. */
    default List<String> path() {
        return List.of(key());
    }

    /** Where the history tells who wrote it. */
    default Where where(UUID subject) {
        return Where.field(subject, path());
    }
}
