package prongsai.measures.files.evidence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which kinds are asked for, and which one a piece of evidence is. */
@Component
class EvidenceKindStore {
    private static final String OF_TASK = """
            select m.evidence_kinds as kinds
              from measures.task t
              join measures.step s on (s.lao_id, s.id) = (t.lao_id, t.step_id)
              join measures.measure m on (m.lao_id, m.id) = (s.lao_id, s.measure_id)
             where t.id = :id
            """;

    private static final String OF_EVIDENCE = """
            select array(select distinct k
                           from measures.measure_file f
                           join measures.measure m on (m.lao_id, m.id) = (f.lao_id, f.measure_id)
                          cross join unnest(m.evidence_kinds) k
                          where f.evidence_id = :id) as kinds
            """;

    private final DatabaseClient database;

    EvidenceKindStore(DatabaseClient database) {
        this.database = database;
    }

    /** What the measures that it is for ask for; of a newer file those of the older. */
    Mono<EvidenceKinds> wanted(Destination place) {
        return switch (place) {
            case Destination.ForTask(UUID task) -> kinds(OF_TASK, task);
            case Destination.ForMeasure(UUID measure) ->
                kinds("select evidence_kinds as kinds from measures.measure where id = :id", measure);
            case Destination.InPlaceOf(UUID old) -> kinds(OF_EVIDENCE, old);
        };
    }

    private Mono<EvidenceKinds> kinds(String sql, UUID id) {
        return database.sql(sql)
                .bind("id", id)
                .map(row -> new EvidenceKinds(List.of(Objects.requireNonNull(row.get("kinds", String[].class)))))
                .one();
    }

    Mono<String> find(UUID evidence) {
        return database.sql("select kind from measures.evidence where id = :id")
                .bind("id", evidence)
                .map(row -> Objects.requireNonNull(row.get("kind", String.class)))
                .one();
    }

    Mono<Void> save(UUID evidence, String kind) {
        return database.sql("update measures.evidence set kind = :kind where id = :id")
                .bind("id", evidence)
                .bind("kind", kind)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
