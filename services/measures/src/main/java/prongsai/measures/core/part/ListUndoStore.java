package prongsai.measures.core.part;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the history tells of a change of a measure. */
@Component
class ListUndoStore {
    private static final String FIND = """
            select h.old_value::text as before, h.new_value::text as after
              from measures.measure m
              left join measures.history h
                on (h.lao_id, h.plan_id, h.subject_id) = (m.lao_id, m.plan_id, m.id) and h.revision = :revision
             where m.id = :measure
            """;

    private final DatabaseClient database;

    ListUndoStore(DatabaseClient database) {
        this.database = database;
    }

    /** Both null where that revision is of something else. */
    record Told(@Nullable String before, @Nullable String after) {}

    /** Empty where there is no such measure. */
    Mono<Told> find(UUID measure, long revision) {
        return database.sql(FIND)
                .bind("measure", measure)
                .bind("revision", revision)
                .map(row -> new Told(row.get("before", String.class), row.get("after", String.class)))
                .one();
    }
}
