package prongsai.measures.core.part;

import java.util.List;
import java.util.function.Function;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;

/**
 * What a list of a measure is.
 *
 * @param name of the list in JSON
 * @param action that changing it is
 * @param planned whether what it aims at is signed with the plan, and only what became of it is written in the year
 * @param member where a measure's lists hold it
 */
public record ListKind<T extends ListValue<T>>(
        Class<T> value, String name, Action action, boolean planned, Function<MeasureLists, List<T>> member) {}
