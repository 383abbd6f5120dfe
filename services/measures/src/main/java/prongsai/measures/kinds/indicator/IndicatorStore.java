package prongsai.measures.kinds.indicator;

import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import prongsai.measures.core.part.ListStore;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureLists;
import tools.jackson.databind.json.JsonMapper;

/** A measure's indicators. */
@Component
class IndicatorStore extends ListStore<Indicator> {
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

    IndicatorStore(DatabaseClient database, JsonMapper json) {
        super(database, json, Indicator.class, "indicators", Action.EDIT_MEASURE, MeasureLists::indicators);
    }

    @Override
    protected GenericExecuteSpec find(DatabaseClient sql) {
        return sql.sql(FIND);
    }

    @Override
    protected List<GenericExecuteSpec> save(DatabaseClient sql, UUID plan) {
        return List.of(sql.sql(SAVE));
    }
}
