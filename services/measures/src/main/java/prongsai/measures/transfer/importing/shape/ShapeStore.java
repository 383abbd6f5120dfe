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

/** Shapes of files and what was said of them: by the office, and beneath that for every office of the nation. */
@Component
class ShapeStore {
    private static final String KNOWN = """
            select coalesce((select array_agg(name order by position) from measures.unit), '{}') as units,
                   coalesce((select jsonb_object_agg(known.shape, known.answer)
                               from (select shape, answer from measures.form_shape where answer <> '{}'
                                     union all
                                     select n.shape, n.answer from measures.national_shape_now n
                                      where n.answer is not null
                                        and not exists (select from measures.form_shape own where own.key = n.key)) known),
                            '{}') as shapes
            """;

    private static final String ALL = """
            select coalesce(own.key, n.key) as key, coalesce(own.headings, n.headings) as headings,
                   coalesce(nullif(own.answer, '{}'), n.answer) as answer, coalesce(own.said_at, n.at) as said_at,
                   case when own.key is null then 'NATIONAL' when own.answer = '{}' then 'ASKED'
                        when n.key is null then 'OWN' else 'OWN_FIRST' end as whose
              from measures.form_shape own
              full join (select key, headings, answer, at from measures.national_shape_now where answer is not null) n
                on n.key = own.key
             where n.key is not null or own.answer <> '{}'
             order by own.key is null, said_at desc, key
             limit 300
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

    /** The answer is an empty one, so that what holds for every office does not hold here. */
    private static final String ASK = """
            insert into measures.form_shape (lao_id, key, shape, headings, answer)
            select directory.current_lao(), key, shape, headings, '{}' from measures.national_shape_now
             where key = :key and answer is not null
            on conflict (lao_id, key) do update set answer = excluded.answer, said_at = now()
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
                        Objects.requireNonNull(row.get("said_at", Instant.class)),
                        Shape.Whose.valueOf(row.get("whose", String.class))))
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

    /** How many are asked about from now on, though an answer holds for every office: one, or none. */
    Mono<Long> ask(String key) {
        return database.sql(ASK).bind("key", key).fetch().rowsUpdated();
    }

    /** How many were forgotten: one, or none. */
    Mono<Long> forget(String key) {
        return database.sql(FORGET).bind("key", key).fetch().rowsUpdated();
    }
}
