package prongsai.measures.kinds.multiyear;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.plan.MultiYearPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The LAO's plans over several years, and which measure refers to which. */
@Component
class MultiYearStore {
    private static final String COLUMNS = """
            select y.id, y.title, y.year_from, y.year_to, y.nacc_entered_on, y.nacc_reference, y.nacc_url
              from measures.multi_year_plan y
            """;

    private static final String OF_MEASURE = COLUMNS + """
              join measures.measure m on (m.lao_id, m.multi_year_plan_id) = (y.lao_id, y.id)
             where m.id = :measure
            """;

    /** The latest first: the one that is likely meant. */
    private static final String ALL = COLUMNS + " order by y.year_to desc, y.year_from desc";

    private static final String ONE = COLUMNS + " where y.id = :id";

    /** Against others who rewrite it, and not against measures that begin to refer to it. */
    private static final String LOCK = ONE + " for no key update of y";

    /** Against measures that begin to refer to it, too. */
    private static final String LOCK_WHOLE = ONE + " for update of y";

    /** Not while somebody deletes it. */
    private static final String CHOOSE = ONE + " for key share of y";

    /** In one order for all, so that two who rewrite two of them from two years wait for each other and not crosswise. */
    private static final String LOCK_PLANS = """
            select p.id
              from measures.plan p
             where exists (select from measures.measure m
                            where (m.lao_id, m.plan_id) = (p.lao_id, p.id)
                              and (m.multi_year_plan_id = :id or m.id = :measure))
             order by p.fiscal_year
               for no key update of p
            """;

    private static final String REFER = "update measures.measure set multi_year_plan_id = :id where id = :measure";

    private static final String REWRITE = """
            update measures.multi_year_plan
               set (title, year_from, year_to, nacc_entered_on, nacc_reference, nacc_url)
                 = (select x.title, x."from", x."to", x."naccEnteredOn", x."naccReference", x."naccUrl"
                      from jsonb_to_record(:details::jsonb) as x(title text, "from" int, "to" int, "naccEnteredOn" date,
                                                                 "naccReference" text, "naccUrl" text))
             where id = :id
            """;

    /** One of the same years is left as it is: other years' measures refer to it. */
    private static final String ENSURE = """
            insert into measures.multi_year_plan (lao_id, id, title, year_from, year_to, nacc_entered_on, nacc_reference,
                                                  nacc_url)
            select :lao, uuidv7(), x.title, x."from", x."to", x."naccEnteredOn", x."naccReference", x."naccUrl"
              from jsonb_to_recordset(:list::jsonb) as x(title text, "from" int, "to" int, "naccEnteredOn" date,
                                                         "naccReference" text, "naccUrl" text)
            on conflict (lao_id, year_from, year_to) do nothing
            """;

    private static final String OF_SPAN = COLUMNS + " where (y.year_from, y.year_to) = (:from, :to)";

    private static final String YEARS = """
            select distinct p.fiscal_year
              from measures.measure m
              join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
             where m.multi_year_plan_id = :id and m.id <> :measure
               and p.id <> (select plan_id from measures.measure where id = :measure)
             order by p.fiscal_year
            """;

    /** What lies in the bin may be put back, and refers to it still. */
    private static final String OTHER_USES = """
            select p.fiscal_year || '/' || m.number as use
              from measures.measure m
              join measures.plan p on (p.lao_id, p.id) = (m.lao_id, m.plan_id)
             where m.multi_year_plan_id = :id and m.id <> :measure
            union all
            select p.fiscal_year || ' ' || b.label
              from measures.bin b
              join measures.plan p on (p.lao_id, p.id) = (b.lao_id, b.plan_id)
             where jsonb_path_exists(b.content, '$.**.multi_year_plan_id ? (@ == $id)', jsonb_build_object('id', :id::text))
             order by use
             limit 20
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    MultiYearStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the measure is not of this LAO. */
    Mono<UUID> isThere(UUID measure) {
        return database.sql("select id from measures.measure where id = :measure")
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** The one that a measure carries out; an empty Optional for none. */
    Mono<Optional<MultiYearPlan>> ofMeasure(UUID measure) {
        return database.sql(OF_MEASURE)
                .bind("measure", measure)
                .map(MultiYearStore::read)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    Mono<List<MultiYearPlan>> all() {
        return database.sql(ALL).map(MultiYearStore::read).all().collectList();
    }

    /** One that a measure is to refer to. */
    Mono<MultiYearPlan> choose(UUID id) {
        return database.sql(CHOOSE).bind("id", id).map(MultiYearStore::read).one();
    }

    /** The plans of all years that refer to it, and the measure's own. */
    Mono<Void> lockPlans(UUID id, UUID measure) {
        return database.sql(LOCK_PLANS)
                .bind("id", id)
                .bind("measure", measure)
                .fetch()
                .all()
                .then();
    }

    Mono<MultiYearPlan> lockWhole(UUID id) {
        return database.sql(LOCK_WHOLE).bind("id", id).map(MultiYearStore::read).one();
    }

    Mono<MultiYearPlan> lock(UUID id) {
        return database.sql(LOCK).bind("id", id).map(MultiYearStore::read).one();
    }

    Mono<MultiYearPlan> ofSpan(int from, int to) {
        return database.sql(OF_SPAN)
                .bind("from", from)
                .bind("to", to)
                .map(MultiYearStore::read)
                .one();
    }

    Mono<Void> refer(UUID measure, Optional<UUID> id) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(REFER).bind("measure", measure);
        return id.map(one -> statement.bind("id", one))
                .orElseGet(() -> statement.bindNull("id", UUID.class))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** How many were not there before. */
    Mono<Long> ensure(LockedPlan plan, Collection<MultiYearDetails> details) {
        return database.sql(ENSURE)
                .bind("lao", plan.lao())
                .bind("list", Json.of(json.writeValueAsBytes(details)))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> rewrite(UUID id, MultiYearDetails details) {
        return database.sql(REWRITE)
                .bind("id", id)
                .bind("details", Json.of(json.writeValueAsBytes(details)))
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** The years of the other plans that refer to it, earliest first. */
    Mono<List<Integer>> otherYears(UUID id, UUID measure) {
        return database.sql(YEARS)
                .bind("id", id)
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("fiscal_year", Integer.class)))
                .all()
                .collectList();
    }

    /** Year and number of each other measure that refers to it. */
    Mono<List<String>> otherUses(UUID id, UUID measure) {
        return database.sql(OTHER_USES)
                .bind("id", id)
                .bind("measure", measure)
                .map(row -> Objects.requireNonNull(row.get("use", String.class)))
                .all()
                .collectList();
    }

    Mono<Void> delete(UUID id) {
        return database.sql("delete from measures.multi_year_plan where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .then();
    }

    private static MultiYearPlan read(Readable row) {
        return new MultiYearPlan(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("title", String.class)),
                Objects.requireNonNull(row.get("year_from", Integer.class)),
                Objects.requireNonNull(row.get("year_to", Integer.class)),
                row.get("nacc_entered_on", LocalDate.class),
                Objects.requireNonNull(row.get("nacc_reference", String.class)),
                Objects.requireNonNull(row.get("nacc_url", String.class)));
    }
}
