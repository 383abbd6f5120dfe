package prongsai.measures.indicator;

import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.part.JsonPartTable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class IndicatorStore extends JsonPartTable<Indicator> {
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

    IndicatorStore(DatabaseClient database, JsonMapper json) {
        super(database, json, LIST, FIND, List.of(SAVE));
    }
}
