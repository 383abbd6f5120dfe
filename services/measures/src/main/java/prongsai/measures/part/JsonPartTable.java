package prongsai.measures.part;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import prongsai.measures.change.LockedPlan;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list that goes to the database and comes back whole, as JSON. */
public abstract class JsonPartTable<T> implements PartTable<T> {
    private final DatabaseClient database;
    private final JsonMapper json;
    private final TypeReference<List<T>> type;
    private final String find;
    private final List<String> saves;

    /**
     * @param find gives the {@code list} of a {@code :measure}
     * @param saves one after the other; each may name {@code :lao}, {@code :plan}, {@code :measure} and {@code :list}
     */
    protected JsonPartTable(
            DatabaseClient database, JsonMapper json, TypeReference<List<T>> type, String find, List<String> saves) {
        this.database = database;
        this.json = json;
        this.type = type;
        this.find = find;
        this.saves = List.copyOf(saves);
    }

    @Override
    public Mono<List<T>> find(UUID measure) {
        return database.sql(find)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), type))
                .one();
    }

    @Override
    public Mono<Void> save(LockedPlan plan, UUID measure, List<T> list) {
        Map<String, Object> values = Map.of(
                "lao",
                plan.lao(),
                "plan",
                plan.id(),
                "measure",
                measure,
                "list",
                Json.of(json.writeValueAsBytes(list)));
        return Flux.fromIterable(saves).concatMap(sql -> run(sql, values)).then();
    }

    private Mono<Long> run(String sql, Map<String, Object> values) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(sql);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            if (sql.contains(":" + value.getKey())) {
                statement = statement.bind(value.getKey(), value.getValue());
            }
        }
        return statement.fetch().rowsUpdated();
    }
}
