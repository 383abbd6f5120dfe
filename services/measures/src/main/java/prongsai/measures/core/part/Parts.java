package prongsai.measures.core.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.tenancy.Ids;
import prongsai.web.Problem;

/** Changes of a measure's lists, each giving a new list. */
public final class Parts {
    /** More of one thing than any measure has; keeps a page and an answer small. */
    public static final int MOST = 200;

    private Parts() {}

    /** @throws Problem 400 {@code too-many-parts} */
    public static <T extends Part> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return notTooMany(longer);
    }

    /** @throws Problem 404 where the list has no such part: somebody deleted it, or it is not of this measure */
    public static <T extends Part> List<T> changed(List<T> list, UUID id, UnaryOperator<T> change) {
        require(list, id);
        return list.stream()
                .map(part -> part.id().equals(id) ? change.apply(part) : part)
                .toList();
    }

    /** @throws Problem 404 where the list has no such part */
    public static <T extends Part> T find(List<T> list, UUID id) {
        return list.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 where the list has no such part */
    public static <T extends Part> List<T> without(List<T> list, UUID id) {
        require(list, id);
        return list.stream().filter(part -> !part.id().equals(id)).toList();
    }

    /**
     * The list that another system sent for the whole.
     *
     * @param field it was to be sent in
     * @throws Problem 400 {@code field-missing} where none was sent, {@code unknown-part} for an id that the measure does not
     *     have, or has been sent twice, {@code too-many-parts}
     */
    public static <T extends Part> List<T> replaced(
            String field, List<T> before, @Nullable List<? extends PartRow<T>> rows) {
        if (rows == null) {
            throw Problem.invalid(field, "field-missing", field);
        }
        Set<UUID> known = before.stream().map(Part::id).collect(Collectors.toSet());
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

    private static <T> List<T> notTooMany(List<T> list) {
        if (list.size() > MOST) {
            throw Problem.invalid("", "too-many-parts", list.size(), MOST);
        }
        return List.copyOf(list);
    }

    private static void require(List<? extends Part> list, UUID id) {
        if (list.stream().noneMatch(part -> part.id().equals(id))) {
            throw Problem.notFound();
        }
    }
}
