package prongsai.measures.year.unit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;

/** The LAO's own list of units. */
@Component
class UnitStore {
    private static final String LIST = """
            select u.id, u.name,
                   (select count(*) from measures.measure_unit mu where (mu.lao_id, mu.unit_id) = (u.lao_id, u.id)) as used
              from measures.unit u
             order by u.position, u.name, u.id
            """;

    private static final String ADD = """
            insert into measures.unit (lao_id, id, name, position)
            select directory.current_lao(), n.id, n.name,
                   (select coalesce(max(position), 0) from measures.unit) + n.ordinality
              from unnest(:ids::uuid[], :names::text[]) with ordinality as n(id, name, ordinality)
            on conflict (lao_id, name) do nothing
            """;

    /**
     * Where a measure's words for who is responsible are just the names of its units, they go: the new names then speak
     * for themselves. Words that a report brought stay.
     */
    private static final String RENAME = """
            with words as (
                update measures.measure m set responsible_text = ''
                 where exists (select from measures.measure_unit mu
                                where (mu.lao_id, mu.measure_id, mu.unit_id) = (m.lao_id, m.id, :id))
                   and m.responsible_text = (
                       select string_agg(u.name, ' ' order by u.position, u.name)
                         from measures.measure_unit mu
                         join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                        where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)))
            update measures.unit set name = :name where id = :id
            """;

    private static final String REORDER = """
            update measures.unit u set position = x.position
              from unnest(:ids::uuid[]) with ordinality as x(id, position)
             where u.id = x.id and u.position <> x.position
            """;

    private static final String REMOVE = """
            delete from measures.unit u
             where u.id = :id
               and not exists (select from measures.measure_unit mu where (mu.lao_id, mu.unit_id) = (u.lao_id, u.id))
            """;

    private static final String YEARS = """
            select distinct p.fiscal_year
              from measures.plan p
              join measures.measure m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
              join measures.measure_unit mu on (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)
             where mu.unit_id = :id
             order by p.fiscal_year
            """;

    private static final String YEARS_OF_SEVERAL = """
            select distinct p.fiscal_year
              from measures.plan p
              join measures.measure m on (m.lao_id, m.plan_id) = (p.lao_id, p.id)
             where (select count(*) from measures.measure_unit mu
                     where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id)) > 1
             order by p.fiscal_year
            """;

    private static final String HOLD = "select id from measures.unit order by id for update";

    private final DatabaseClient database;

    UnitStore(DatabaseClient database) {
        this.database = database;
    }

    /** Makes all changes of the LAO's list wait for each other until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('units ' || directory.current_lao(), 0))")
                .then();
    }

    Mono<List<Unit>> list() {
        return database.sql(LIST)
                .map(row -> new Unit(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("name", String.class)),
                        Objects.requireNonNull(row.get("used", Long.class))))
                .all()
                .collectList();
    }

    /** The years whose plans say it, from the first. */
    Mono<List<Integer>> years(UUID id) {
        return years(database.sql(YEARS).bind("id", id));
    }

    /** The years whose plans say several units of a measure, from the first. */
    Mono<List<Integer>> yearsOfSeveral() {
        return years(database.sql(YEARS_OF_SEVERAL));
    }

    private static Mono<List<Integer>> years(DatabaseClient.GenericExecuteSpec sql) {
        return sql.map(row -> Objects.requireNonNull(row.get("fiscal_year", Integer.class)))
                .all()
                .collectList();
    }

    /** Lets no further measure name any of them until the transaction ends. */
    Mono<Void> hold() {
        return database.sql(HOLD).fetch().all().then();
    }

    /** Those that are there already stay as they are. */
    Mono<Long> add(List<String> names) {
        return database.sql(ADD)
                .bind("ids", names.stream().map(name -> Ids.next()).toArray(UUID[]::new))
                .bind("names", names.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> rename(UUID id, String name) {
        return database.sql(RENAME).bind("id", id).bind("name", name).fetch().rowsUpdated();
    }

    Mono<Long> reorder(List<UUID> ids) {
        return database.sql(REORDER)
                .bind("ids", ids.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> remove(UUID id) {
        return database.sql(REMOVE).bind("id", id).fetch().rowsUpdated();
    }
}
