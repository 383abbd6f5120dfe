package prongsai.measures.core.value;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/**
 * A thing in one of a measure's lists without its id, as the plan, its files, templates and other years share it. One that was
 * read may be of before a rule; whatever is written has passed {@link #checked}.
 */
public interface ListValue<T extends ListValue<T>> {
    /**
     * The same as it is kept, with its texts tidied.
     *
     * @throws Problem 400 naming the field that cannot be kept
     */
    T checked();

    /**
     * Holds the days on which something was done against the year of the plan.
     *
     * @throws Problem 400 as {@link DoneDate#check}
     */
    default void requireDays(FiscalYear year, LocalDate today) {}

    /** Evidence of the plan that it is kept on. */
    default Set<UUID> papers() {
        return Set.of();
    }

    /** The same kept on no evidence, as a file holds it. */
    T withoutPapers();

    /** The same without anything that was done for it in a year. */
    T undone();

    /** As the next year begins with it. */
    default T carried() {
        return undone();
    }

    /** The same with every text that a person reads passed through a change of words. */
    T reworded(UnaryOperator<String> words);
}
