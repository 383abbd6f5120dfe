package prongsai.measures.core.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.Part;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Takes back one change of one of a measure's lists, as the history tells it; what others changed since stays. */
@Service
public class ListUndo {
    private final ListChanges changes;
    private final List<ListTable<?>> all;
    private final ListUndoStore store;
    private final Transactions transactions;

    ListUndo(ListChanges changes, List<ListTable<?>> all, ListUndoStore store, Transactions transactions) {
        this.changes = changes;
        this.all = all;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Errors: 404 where there is no such measure; 400 {@code wrong-parameter} where there is no such list; 409
     * {@code list-changed-since} where what was changed has been changed again, or the revision is of something else; as
     * {@link ListChanges#edit}. Then nothing has changed.
     *
     * @param list its name in JSON
     * @param revision of the plan after the change that is taken back
     */
    public Mono<? extends Changed<?>> undo(UUID measure, String list, long revision) {
        return transactions.tenant(store.find(measure, revision)
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(told -> undo(named(list), measure, told)));
    }

    private ListTable<?> named(String list) {
        return all.stream()
                .filter(each -> each.kind().name().equals(list))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("list", "wrong-parameter", "list"));
    }

    private <T extends ListValue<T>> Mono<? extends Changed<?>> undo(
            ListTable<T> list, UUID measure, ListUndoStore.Told told) {
        List<Part<T>> before = read(list, told.before());
        List<Part<T>> after = read(list, told.after());
        return changes.edit(list, measure, new Expected.Any(), now -> undone(now, before, after));
    }

    /** What the history holds of another change is no such list. */
    private <T extends ListValue<T>> List<Part<T>> read(ListTable<T> list, @Nullable String told) {
        try {
            return told == null ? List.of() : changes.read(list, told);
        } catch (JacksonException ofAnotherKind) {
            throw changedSince();
        }
    }

    /** Each part that the change touched as it was before; the others as they are, where they are. */
    static <T extends ListValue<T>> List<Part<T>> undone(List<Part<T>> now, List<Part<T>> before, List<Part<T>> after) {
        Map<UUID, Part<T>> was = byId(before);
        Map<UUID, Part<T>> became = byId(after);
        Map<UUID, Part<T>> is = byId(now);
        Set<UUID> touched = new HashSet<>(was.keySet());
        touched.addAll(became.keySet());
        touched.removeIf(id -> Objects.equals(was.get(id), became.get(id)));
        if (touched.isEmpty() || !touched.stream().allMatch(id -> Objects.equals(is.get(id), became.get(id)))) {
            throw changedSince();
        }
        List<Part<T>> undone = new ArrayList<>(now.stream()
                .filter(part -> !touched.contains(part.id()) || was.containsKey(part.id()))
                .map(part -> touched.contains(part.id()) ? Objects.requireNonNull(was.get(part.id())) : part)
                .toList());
        for (int i = 0; i < before.size(); i++) {
            if (touched.contains(before.get(i).id())
                    && !is.containsKey(before.get(i).id())) {
                undone.add(Math.min(i, undone.size()), before.get(i));
            }
        }
        return undone;
    }

    private static <T extends ListValue<T>> Map<UUID, Part<T>> byId(List<Part<T>> list) {
        Map<UUID, Part<T>> byId = new HashMap<>();
        list.forEach(part -> byId.put(part.id(), part));
        return byId;
    }

    private static Problem changedSince() {
        return new Problem(HttpStatus.CONFLICT, "list-changed-since");
    }
}
