package prongsai.measures.work.measure;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who said that a task is done, from the history. */
@Repository
class DoneByStore {
    /** @param name of the person, known to all of their own LAO */
    record DoneBy(String name, Instant at) {}

    /** The last word on its date, where it is the date that stands: what came with an import or a sheet is nobody's alone. */
    private static final String OF_MEASURE = """
            select t.id, said.actor_name, said.at
              from measures.step s
              join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id) and t.done_on is not null
             cross join lateral (
                    select h.actor_name, h.at, h.new_value ->> 'doneOn' as day
                      from measures.history h
                     where (h.lao_id, h.subject_id) = (t.lao_id, t.id)
                       and h.old_value ->> 'doneOn' is distinct from h.new_value ->> 'doneOn'
                     order by h.revision desc
                     limit 1) said
             where s.measure_id = :measure and said.day = t.done_on::text
            """;

    private final DatabaseClient database;

    DoneByStore(DatabaseClient database) {
        this.database = database;
    }

    /** By the id of the task. */
    Mono<Map<UUID, DoneBy>> ofMeasure(UUID measure) {
        return database.sql(OF_MEASURE)
                .bind("measure", measure)
                .map(row -> Map.entry(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        new DoneBy(
                                Objects.requireNonNull(row.get("actor_name", String.class)),
                                Objects.requireNonNull(row.get("at", Instant.class)))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
