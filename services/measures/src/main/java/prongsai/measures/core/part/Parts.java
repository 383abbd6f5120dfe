package prongsai.measures.core.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Identified;
import prongsai.measures.core.value.MeasureLists;
import prongsai.tenancy.Ids;
import prongsai.web.Problem;

/** Changes of a measure's lists, each giving a new list. */
public final class Parts {
    private Parts() {}

    /** @throws Problem 400 {@code too-many-parts} */
    public static <E extends Identified> List<E> with(List<E> list, E added) {
        List<E> longer = new ArrayList<>(list);
        longer.add(added);
        return notTooMany(longer);
    }

    /** @throws Problem 404 where the list has no such part: somebody deleted it, or it is not of this measure */
    public static <E extends Identified> List<E> changed(List<E> list, UUID id, UnaryOperator<E> change) {
        find(list, id);
        return list.stream()
                .map(part -> part.id().equals(id) ? change.apply(part) : part)
                .toList();
    }

    /** @throws Problem 404 where the list has no such part */
    public static <E extends Identified> E find(List<E> list, UUID id) {
        return list.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 where the list has no such part */
    public static <E extends Identified> List<E> without(List<E> list, UUID id) {
        find(list, id);
        return list.stream().filter(part -> !part.id().equals(id)).toList();
    }

    /**
     * The list that another system sent for the whole.
     *
     * @param field it was to be sent in
     * @throws Problem 400 {@code field-missing} where none was sent, {@code unknown-part} for an id that the measure does not
     *     have, or has been sent twice, {@code too-many-parts}
     */
    public static <E extends Identified> List<E> replaced(
            String field, List<E> before, @Nullable List<? extends SentPart<E>> rows) {
        if (rows == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        Set<UUID> known = before.stream().map(Identified::id).collect(Collectors.toSet());
        return notTooMany(rows.stream().map(row -> row.as(id(row.id(), known))).toList());
    }

    private static UUID id(@Nullable UUID sent, Set<UUID> known) {
        if (sent == null) {
            return Ids.next();
        }
        if (!known.remove(sent)) {
            throw Problem.invalid("id", "unknown-part", sent);
        }
        return sent;
    }

    private static <E> List<E> notTooMany(List<E> list) {
        if (list.size() > MeasureLists.MOST) {
            throw Problem.invalid("", "too-many-parts", list.size(), MeasureLists.MOST);
        }
        return List.copyOf(list);
    }
}
