package prongsai.measures.core.part;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.r2dbc.postgresql.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where one of a measure's lists is kept. It is read from {@code measures.measure_lists}, and written by statements that make
 * the lists of some measures what their rows say.
 */
public abstract class ListStore<T extends ListValue<T>> {
    private final DatabaseClient database;
    private final JsonMapper json;
    private final JavaType parts;
    private final String name;
    private final Action action;
    private final Function<MeasureLists, List<T>> member;

    /**
     * @param name of the list in JSON
     * @param action that changing it is
     * @param member where a measure's lists hold it
     */
    protected ListStore(
            DatabaseClient database,
            JsonMapper json,
            Class<T> value,
            String name,
            Action action,
            Function<MeasureLists, List<T>> member) {
        this.database = database;
        this.json = json;
        var types = json.getTypeFactory();
        this.parts = types.constructCollectionType(List.class, types.constructParametricType(Part.class, value));
        this.name = name;
        this.action = action;
        this.member = member;
    }

    private record Row<T extends ListValue<T>>(
            UUID measureId,
            UUID id,
            int position,
            @JsonUnwrapped T value) {}

    /** Reads {@code list} as JSON, of {@code :measure}. */
    protected abstract GenericExecuteSpec find(DatabaseClient sql);

    /**
     * Write the lists of {@code :measures}, of {@code :lao}, by {@code :rows}: a JSON list of which each has {@code measureId},
     * {@code id}, {@code position} from 1, and the members of its value. What is not among them goes. A table that is below
     * another comes after it.
     *
     * @param plan that evidence must be of
     */
    protected abstract List<GenericExecuteSpec> save(DatabaseClient sql, UUID plan);

    String name() {
        return name;
    }

    Action action() {
        return action;
    }

    /** The list in its order; empty where there is none. */
    Mono<List<Part<T>>> find(UUID measure) {
        return find(database)
                .bind("measure", measure)
                .map(row -> json.<List<Part<T>>>readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), parts))
                .one();
    }

    /** Makes the list what it is to be. */
    Mono<Void> replace(LockedPlan plan, UUID measure, List<Part<T>> list) {
        return write(plan, List.of(measure), rows(measure, list));
    }

    /** Gives new measures their lists. */
    Mono<Void> insert(LockedPlan plan, Map<UUID, MeasureLists> lists) {
        List<Row<T>> rows = new ArrayList<>();
        lists.forEach((measure, all) -> rows.addAll(
                rows(measure, member.apply(all).stream().map(Part::fresh).toList())));
        return rows.isEmpty() ? Mono.empty() : write(plan, List.copyOf(lists.keySet()), rows);
    }

    private List<Row<T>> rows(UUID measure, List<Part<T>> list) {
        List<Row<T>> rows = new ArrayList<>();
        list.forEach(part -> rows.add(new Row<>(measure, part.id(), rows.size() + 1, part.value())));
        return rows;
    }

    private Mono<Void> write(LockedPlan plan, List<UUID> measures, List<Row<T>> rows) {
        Json document = Json.of(json.writeValueAsBytes(rows));
        return Flux.fromIterable(save(database, plan.id()))
                .concatMap(statement -> statement
                        .bind("lao", plan.lao())
                        .bind("measures", measures.toArray(UUID[]::new))
                        .bind("rows", document)
                        .fetch()
                        .rowsUpdated())
                .then();
    }
}
