package prongsai.measures.transfer.importing.shape;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shapes of files and what was said of them. */
@Component
class ShapeStore {
    private static final String KNOWN = """
            select coalesce((select array_agg(name order by position) from measures.unit), '{}') as units,
                   coalesce((select jsonb_object_agg(shape, answer) from measures.form_shape), '{}') as shapes
            """;

    private static final String ALL = """
            select key, headings, answer, said_at from measures.form_shape order by said_at desc, key
            """;

    /** An office keeps the hundred that it said last. The words of a header may be longer than an index takes, so a key stands for them. */
    private static final String REMEMBER = """
            with this as (select encode(sha256(convert_to(:shape, 'UTF8')), 'hex') as key),
            gone as (
                delete from measures.form_shape
                 where key in (select old.key from measures.form_shape old, this
                                where old.key <> this.key
                                order by old.said_at desc, old.key
                               offset 99))
            insert into measures.form_shape (lao_id, key, shape, headings, answer)
            select directory.current_lao(), key, :shape, :headings, :answer from this
            on conflict (lao_id, key) do update
               set headings = excluded.headings, answer = excluded.answer, said_at = now()
            """;

    private static final String FORGET = "delete from measures.form_shape where key = :key";

    private final DatabaseClient database;
    private final JsonMapper json;

    ShapeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Known> known() {
        return database.sql(KNOWN)
                .map(row -> new Known(
                        Arrays.asList(Objects.requireNonNull(row.get("units", String[].class))),
                        json(row, "shapes").properties().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, shape -> KeptAnswer.read(shape.getValue())))))
                .one();
    }

    Mono<List<Shape>> all() {
        return database.sql(ALL)
                .map(row -> new Shape(
                        Objects.requireNonNull(row.get("key", String.class)),
                        Arrays.asList(Objects.requireNonNull(row.get("headings", String[].class))),
                        KeptAnswer.read(json(row, "answer")),
                        Objects.requireNonNull(row.get("said_at", Instant.class))))
                .all()
                .collectList();
    }

    private JsonNode json(Readable row, String column) {
        return json.readTree(Objects.requireNonNull(row.get(column, Json.class)).asArray());
    }

    Mono<Void> remember(Said said, Answer answer) {
        return database.sql(REMEMBER)
                .bind("shape", said.shape())
                .bind("headings", said.headings().toArray(String[]::new))
                .bind("answer", Json.of(json.writeValueAsBytes(answer)))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** How many were forgotten: one, or none. */
    Mono<Long> forget(String key) {
        return database.sql(FORGET).bind("key", key).fetch().rowsUpdated();
    }
}
