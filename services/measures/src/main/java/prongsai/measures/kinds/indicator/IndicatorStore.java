package prongsai.measures.kinds.indicator;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.PartTable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class IndicatorStore implements PartTable<Indicator> {
    private static final TypeReference<List<Indicator>> LIST = new TypeReference<>() {};

    private static final String FIND = """
            select coalesce(json_agg(json_build_object(
                       'id', id, 'subject', subject, 'comparator', comparator, 'target', target, 'unit', unit,
                       'method', method, 'baseline', baseline, 'actual', actual, 'sourceText', source_text)
                   order by position, id), '[]') as list
              from measures.indicator where measure_id = :measure
            """;

    private static final String SAVE = """
            with list as (
                select x.*
                  from rows from (jsonb_to_recordset(:list::jsonb) as (
                       id uuid, subject text, comparator text, target numeric, unit text, method text,
                       baseline numeric, actual numeric, "sourceText" text)) with ordinality as x(
                       id, subject, comparator, target, unit, method, baseline, actual, "sourceText", position)),
            gone as (
                delete from measures.indicator i
                 where i.measure_id = :measure and not exists (select from list where list.id = i.id))
            insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit, method,
                                            baseline, actual, source_text)
            select :lao, id, :measure, position, subject, comparator, target, unit, method, baseline, actual, "sourceText"
              from list
            on conflict (lao_id, id) do update
               set (position, subject, comparator, target, unit, method, baseline, actual, source_text)
                 = (excluded.position, excluded.subject, excluded.comparator, excluded.target, excluded.unit,
                    excluded.method, excluded.baseline, excluded.actual, excluded.source_text)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    IndicatorStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<Indicator>> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("list", Json.class)).asString(), LIST))
                .one();
    }

    @Override
    public Mono<Void> save(LockedPlan plan, UUID measure, List<Indicator> list) {
        return database.sql(SAVE)
                .bind("lao", plan.lao())
                .bind("measure", measure)
                .bind("list", Json.of(json.writeValueAsBytes(list)))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
