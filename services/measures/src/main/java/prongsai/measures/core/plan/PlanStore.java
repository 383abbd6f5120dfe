package prongsai.measures.core.plan;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a plan whole, in one query, within a tenant transaction. */
@Component
public class PlanStore {
    /** The database shapes the JSON; each part is read once, by its key. */
    private static final String PLAN = """
            select json_build_object(
                'id', p.id, 'fiscalYear', p.fiscal_year, 'stage', p.stage, 'revision', p.revision,
                'lao', (select json_build_object('id', l.id, 'code', l.code, 'name', l.name, 'shortName', l.short_name,
                                                 'type', l.type, 'district', l.district_th, 'province', l.province_th)
                          from directory.lao_now l where l.id = p.lao_id),
                'completion', measures.completion(p.lao_id, p.id, p.fiscal_year, :today),
                'measures', coalesce((
                    select json_agg(m.measure order by m.number)
                      from measures.measure_json m where (m.lao_id, m.plan_id) = (p.lao_id, p.id)), '[]')) as plan
              from measures.plan p
             where p.fiscal_year = :fiscalYear
            """;

    /** No plan is shaped for who has it already. */
    private static final String JSON = """
            select n.revision, case when :known not in (n.revision, 9223372036854775807) then (%s) end as plan
              from measures.plan n
             where n.fiscal_year = :fiscalYear
            """.formatted(PLAN);

    /** What every page of an LAO needs around it. */
    private static final String YEARS = "select measures.lao_and_years() as around";

    /** With what the LAO's measures may choose among; the latest first, which is likely meant. */
    private static final String PAGE = """
            select measures.lao_and_years() as around,
                   (select json_agg(json_build_object(
                               'id', y.id, 'title', y.title, 'from', y.year_from, 'to', y.year_to,
                               'naccEnteredOn', y.nacc_entered_on, 'naccReference', y.nacc_reference,
                               'naccUrl', y.nacc_url) order by y.year_to desc, y.year_from desc)
                      from measures.multi_year_plan y) as multi_year_plans,
                   (%s) as plan
            """.formatted(PLAN);

    /**
     * With who said of each task of one measure that it is done: the last word on its date, where it is the date that stands.
     * What came with an import or a sheet is nobody's alone.
     */
    private static final String MEASURE_PAGE = """
            select page.*,
                   (select json_object_agg(t.id, json_build_object('name', said.actor_name, 'at', said.at))
                      from measures.plan p
                      join measures.measure m on (m.lao_id, m.plan_id) = (p.lao_id, p.id) and m.number = :number
                      join measures.step s on (s.lao_id, s.measure_id) = (m.lao_id, m.id)
                      join measures.task t on (t.lao_id, t.step_id) = (s.lao_id, s.id) and t.done_on is not null
                     cross join lateral (
                            select h.actor_name, h.at, h.new_value ->> 'doneOn' as day
                              from measures.history h
                             where (h.lao_id, h.subject_id) = (t.lao_id, t.id)
                               and h.old_value -> 'doneOn' is distinct from h.new_value -> 'doneOn'
                             order by h.revision desc
                             limit 1) said
                     where p.fiscal_year = :fiscalYear and said.day = t.done_on::text) as done_by
              from (%s) page
            """.formatted(PAGE);

    private static final TypeReference<Map<UUID, DoneBy>> PEOPLE = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    PlanStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The plan of a year; empty where there is none. */
    Mono<Plan> find(int fiscalYear, LocalDate today) {
        return database.sql(PLAN)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .map(row -> json.readValue(row.get("plan", Json.class).asString(), Plan.class))
                .one();
    }

    /**
     * The plan of a year as the database shapes it, as of a day; empty where there is none.
     *
     * @param known the revision that the caller has already, as {@link PlanTag} reads it
     */
    Mono<Written> json(int fiscalYear, LocalDate today, long known) {
        return database.sql(JSON)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .bind("known", known)
                .map(row -> new Written(
                        Objects.requireNonNull(row.get("revision", Long.class)),
                        Optional.ofNullable(row.get("plan", Json.class)).map(Json::asArray)))
                .one();
    }

    /** The plan of a year with what a page has around it; empty where the register does not know the LAO. */
    Mono<Page> page(int fiscalYear, LocalDate today) {
        return database.sql(PAGE)
                .bind("fiscalYear", fiscalYear)
                .bind("today", today)
                .map(row -> page(row))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    /** As {@link #page}, with who did the tasks of one measure. */
    Mono<MeasurePage> measurePage(int fiscalYear, int number, LocalDate today) {
        return database.sql(MEASURE_PAGE)
                .bind("fiscalYear", fiscalYear)
                .bind("number", number)
                .bind("today", today)
                .map(row -> page(row)
                        .map(page -> new MeasurePage(
                                page,
                                Optional.ofNullable(row.get("done_by", Json.class))
                                        .map(found -> json.readValue(found.asString(), PEOPLE))
                                        .orElse(Map.of()))))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private Optional<Page> page(Readable row) {
        return read(row, "around", LaoYears.class)
                .map(around -> new Page(
                        around,
                        read(row, "plan", Plan.class),
                        read(row, "multi_year_plans", MultiYearPlan[].class)
                                .map(List::of)
                                .orElse(List.of())));
    }

    /** The caller's LAO and its years; empty where the register does not know the LAO. */
    Mono<LaoYears> years() {
        return database.sql(YEARS)
                .map(row -> read(row, "around", LaoYears.class))
                .one()
                .flatMap(Mono::justOrEmpty);
    }

    private <T> Optional<T> read(Readable row, String column, Class<T> type) {
        return Optional.ofNullable(row.get(column, Json.class)).map(found -> json.readValue(found.asString(), type));
    }

    /**
     * @param json of the plan; empty where the caller has this revision
     */
    record Written(long revision, Optional<byte[]> json) {}

    /**
     * @param plan empty where the year has none
     * @param multiYearPlans all of the LAO's, the latest first
     */
    record Page(LaoYears around, Optional<Plan> plan, List<MultiYearPlan> multiYearPlans) {}

    record MeasurePage(Page page, Map<UUID, DoneBy> doneBy) {}
}
