package prongsai.aggregation.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an LAO has published of itself: its measures of a year, and how its office is reached. */
@Repository
class LaoStore {
    private final DatabaseClient database;
    private final JsonMapper json;

    LaoStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param said null where the LAO has said nothing of its office */
    record Published(
            List<MeasureLine> measures,
            @JsonProperty("office") @Nullable OfficeToday said) {
        OfficeToday office() {
            return said == null ? OfficeToday.UNSAID : said;
        }
    }

    /** @param code any code that the LAO ever had */
    Mono<Published> published(FiscalYear year, String code) {
        return database.sql("""
                        select json_build_object(
                                   'office', directory.office_today(l.id),
                                   'measures', coalesce((
                                       select json_agg(json_build_object(
                                                  'number', m.number, 'title', m.title, 'tasks', m.tasks, 'tasksDone', m.tasks_done,
                                                  'tasksOnTime', m.tasks_on_time, 'evidence', m.evidence, 'complete', m.complete,
                                                  'openSince', m.open_since) order by m.number)
                                         from measures.measure_summary m
                                        where m.fiscal_year = :year and m.lao_id = l.id), '[]')) as published
                          from (select lao_id as id from directory.lao_detail where code = :code
                                 order by valid_to desc nulls first limit 1) l
                        """)
                .bind("year", year.year())
                .bind("code", code)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("published", Json.class)).asString(), Published.class))
                .one();
    }
}
