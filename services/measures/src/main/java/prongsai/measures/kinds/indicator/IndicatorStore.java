package prongsai.measures.kinds.indicator;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.part.ListKind;
import prongsai.measures.core.part.ListTable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureLists;
import reactor.core.publisher.Mono;

/** A measure's indicators. */
@Component
class IndicatorStore implements ListTable<Indicator> {
    private static final ListKind<Indicator> KIND =
            new ListKind<>(Indicator.class, "indicators", Action.EDIT_MEASURE, true, MeasureLists::indicators);

    private static final String FIND = """
            select l.indicators as list from measures.measure_lists l where l.measure_id = :measure
            """;

    private static final String SAVE = """
            with list as (
                select * from jsonb_to_recordset(:rows::jsonb) as x(
                    "measureId" uuid, id uuid, position int, subject text, comparator text, target numeric, unit text,
                    method text, baseline numeric, actual numeric, "sourceText" text)),
            gone as (
                delete from measures.indicator i
                 where i.measure_id = any(:measures) and not exists (select from list where list.id = i.id))
            insert into measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit, method,
                                            baseline, actual, source_text)
            select :lao, id, "measureId", position, subject, comparator, target, unit, method, baseline, actual, "sourceText"
              from list
            on conflict (lao_id, id) do update
               set (position, subject, comparator, target, unit, method, baseline, actual, source_text)
                 = (excluded.position, excluded.subject, excluded.comparator, excluded.target, excluded.unit,
                    excluded.method, excluded.baseline, excluded.actual, excluded.source_text)
            """;

    private final DatabaseClient database;

    IndicatorStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public ListKind<Indicator> kind() {
        return KIND;
    }

    @Override
    public Mono<Json> find(UUID measure) {
        return database.sql(FIND)
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("list", Json.class)))
                .one();
    }

    @Override
    public Mono<Void> write(LockedPlan plan, UUID[] measures, Json rows) {
        return database.sql(SAVE)
                .bind("lao", plan.lao())
                .bind("measures", measures)
                .bind("rows", rows)
                .fetch()
                .rowsUpdated()
                .then();
    }
}
