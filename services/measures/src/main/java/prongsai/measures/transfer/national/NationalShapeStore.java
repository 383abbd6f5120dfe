package prongsai.measures.transfer.national;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import prongsai.measures.transfer.importing.shape.KeptAnswer;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What offices say of shapes, by number alone, and what holds for all of them. Each act is a line, and no line is ever changed. */
@Component
class NationalShapeStore {
    private static final String PAGE = """
            with listed as (
                select coalesce(c.key, n.key) as key, coalesce(c.headings, n.headings) as headings,
                       coalesce(c.answer, n.answer) as answer, coalesce(c.laos, 0)::int as laos,
                       coalesce(c.otherwise, 0)::int as otherwise
                  from measures.common_shapes() c
                  full join (select key, headings, answer from measures.national_shape_now where answer is not null) n
                    on n.key = c.key and n.answer = c.answer),
            numbers as (
                select count(*)::int as found, (select count(*)::int from directory.lao_now) as of_nation from listed),
            shown as (
                select n.*, greatest(1, least(:page, ceil(n.found / :size::numeric)::int)) as page from numbers n)
            select s.found, s.of_nation, s.page, line.*
              from shown s
              left join lateral (
                select l.key, md5(l.answer::text) as said, l.headings, l.answer, l.laos, l.otherwise, n.at, n.actor_name,
                       case when n.key is null then 'NEVER' when n.answer is null then 'WITHDRAWN'
                            when n.answer = l.answer then 'NATIONAL' else 'OTHER' end as state
                  from listed l
                  left join measures.national_shape_now n on n.key = l.key
                 order by l.laos desc, l.key, said
                 limit :size offset (s.page - 1) * :size) line on true
            """;

    private static final String MAKE = """
            insert into measures.national_shape (key, shape, headings, answer, actor, actor_name)
            select c.key, c.shape, c.headings, c.answer, :actor, :name
              from measures.common_shapes() c
              left join measures.national_shape_now n on n.key = c.key
             where c.key = :key and md5(c.answer::text) = :said and n.answer is distinct from c.answer
            """;

    private static final String WITHDRAW = """
            insert into measures.national_shape (key, shape, headings, answer, actor, actor_name)
            select key, shape, headings, null, :actor, :name from measures.national_shape_now
             where key = :key and md5(answer::text) = :said
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    NationalShapeStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The page asked for, or the nearest that there is.
     *
     * @param page from 1
     */
    Mono<CommonShapes> page(int page) {
        return database.sql(PAGE)
                .bind("page", page)
                .bind("size", CommonShapes.SIZE)
                .map(this::row)
                .all()
                .collectList()
                .map(rows -> rows.getFirst()
                        .with(rows.stream().flatMap(row -> row.line().stream()).toList()));
    }

    /** How many acts were written: one; none where it is not common any more, or holds already. */
    Mono<Long> make(Caller caller, String key, String said) {
        return act(MAKE, caller, key, said);
    }

    /** How many acts were written: one, or none where this answer does not hold. */
    Mono<Long> withdraw(Caller caller, String key, String said) {
        return act(WITHDRAW, caller, key, said);
    }

    private Mono<Long> act(String sql, Caller caller, String key, String said) {
        return database.sql(sql)
                .bind("key", key)
                .bind("said", said)
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }

    /** @param line empty in the one row of a page on which nothing stands */
    private record Row(int laos, int found, int page, Optional<CommonShape> line) {
        CommonShapes with(List<CommonShape> lines) {
            return new CommonShapes(laos, found, page, lines);
        }
    }

    private Row row(Readable row) {
        return new Row(
                number(row, "of_nation"),
                number(row, "found"),
                number(row, "page"),
                Optional.ofNullable(row.get("key", String.class)).map(key -> line(row, key)));
    }

    private CommonShape line(Readable row, String key) {
        return new CommonShape(
                key,
                Objects.requireNonNull(row.get("said", String.class)),
                Arrays.asList(Objects.requireNonNull(row.get("headings", String[].class))),
                KeptAnswer.read(json.readTree(
                        Objects.requireNonNull(row.get("answer", Json.class)).asArray())),
                number(row, "laos"),
                number(row, "otherwise"),
                CommonShape.State.valueOf(row.get("state", String.class)),
                act(row));
    }

    private static CommonShape.@Nullable Act act(Readable row) {
        Instant at = row.get("at", Instant.class);
        return at == null ? null : new CommonShape.Act(Objects.requireNonNull(row.get("actor_name", String.class)), at);
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
