package prongsai.measures.year.template;

import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.year.outline.MeasureOutline;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the national library. */
@Component
class TemplateStore {
    private static final String LIBRARY = """
            select json_build_object(
                'lao', l.name, 'shortName', l.short_name, 'type', l.type,
                'units', array(select u.name from measures.unit u order by u.position, u.name),
                'templates', (
                    select coalesce(json_agg(json_build_object(
                               'title', t.title, 'allUnits', t.all_units, 'units', t.units, 'quarters', t.quarters,
                               'responsibleText', '', 'scheduleText', '', 'evidenceKinds', t.evidence_kinds,
                               'span', case when t.span_from is not null
                                            then json_build_object('from', t.span_from, 'to', t.span_to) end,
                               'steps', t.steps, 'indicators', t.indicators, 'agreements', t.agreements,
                               'surveys', '[]'::json,
                               'carriedFrom', t.id) order by t.position), '[]')
                      from directory.measure_template t)) as library
              from directory.lao_now l
             where l.id = directory.current_lao()
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    TemplateStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The library as it is, and who asks; empty where the register does not know the LAO. */
    Mono<Library> library() {
        return database.sql(LIBRARY)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("library", Json.class)).asString(), Library.class))
                .one();
    }

    /** @param units of the LAO's own list, in its order */
    record Library(String lao, String shortName, String type, List<String> units, List<MeasureOutline> templates) {}
}
