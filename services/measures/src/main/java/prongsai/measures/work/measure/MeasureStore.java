package prongsai.measures.work.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;

/** What a measure says by itself, and its units. */
@Component
class MeasureStore {
    private static final String FIND = """
            select m.title, m.all_units, m.quarters, m.evidence_kinds, m.results, m.outcomes,
                   array(select u.name from measures.measure_unit mu
                           join measures.unit u on (u.lao_id, u.id) = (mu.lao_id, mu.unit_id)
                          where (mu.lao_id, mu.measure_id) = (m.lao_id, m.id) order by u.position, u.name) as units
              from measures.measure m
             where m.id = :id
            """;

    /** The paper's own words go where what they said has changed: then units and quarters speak for themselves. */
    private static final String SAVE = """
            update measures.measure
               set title = :title, all_units = :allUnits, quarters = :quarters, evidence_kinds = :evidenceKinds,
                   results = :results, outcomes = :outcomes,
                   responsible_text = case when :unitsChanged then '' else responsible_text end,
                   schedule_text = case when :quartersChanged then '' else schedule_text end
             where id = :id
            """;

    /** Ids are offered for the names that turn out to be new. */
    private static final String UNITS = """
            insert into measures.unit (lao_id, id, name, position)
            select :lao, n.id, n.name, (select coalesce(max(position), 0) from measures.unit) + n.ordinality
              from unnest(:ids::uuid[], :names::text[]) with ordinality as n(id, name, ordinality)
            on conflict (lao_id, name) do nothing
            """;

    private static final String RELINK = """
            with gone as (
                delete from measures.measure_unit mu using measures.unit u
                 where mu.measure_id = :id and (u.lao_id, u.id) = (mu.lao_id, mu.unit_id) and u.name <> all (:names))
            insert into measures.measure_unit (lao_id, measure_id, unit_id)
            select u.lao_id, :id, u.id from measures.unit u where u.name = any (:names)
            on conflict do nothing
            """;

    private final DatabaseClient database;

    MeasureStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<MeasureRow> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new MeasureRow(
                        Objects.requireNonNull(row.get("title", String.class)),
                        Objects.requireNonNull(row.get("all_units", Boolean.class)),
                        List.of(Objects.requireNonNull(row.get("units", String[].class))),
                        Arrays.stream(Objects.requireNonNull(row.get("quarters", Short[].class)))
                                .map(Short::intValue)
                                .toList(),
                        List.of(Objects.requireNonNull(row.get("evidence_kinds", String[].class))),
                        List.of(Objects.requireNonNull(row.get("results", String[].class))),
                        List.of(Objects.requireNonNull(row.get("outcomes", String[].class)))))
                .one();
    }

    Mono<Void> save(LockedPlan plan, UUID id, MeasureRow before, MeasureRow after) {
        if (before.equals(after)) {
            return Mono.empty();
        }
        boolean unitsChanged = !before.sameUnits(after);
        Mono<Void> words = database.sql(SAVE)
                .bind("id", id)
                .bind("title", after.title())
                .bind("allUnits", after.allUnits())
                .bind(
                        "quarters",
                        after.quarters().stream().map(Integer::shortValue).toArray(Short[]::new))
                .bind("evidenceKinds", after.evidenceKinds().toArray(String[]::new))
                .bind("results", after.results().toArray(String[]::new))
                .bind("outcomes", after.outcomes().toArray(String[]::new))
                .bind("unitsChanged", unitsChanged)
                .bind("quartersChanged", !before.quarters().equals(after.quarters()))
                .fetch()
                .rowsUpdated()
                .then();
        return unitsChanged ? words.then(relink(plan, id, after.units())) : words;
    }

    private Mono<Void> relink(LockedPlan plan, UUID id, List<String> names) {
        String[] array = names.toArray(String[]::new);
        return database.sql(UNITS)
                .bind("lao", plan.lao())
                .bind("ids", names.stream().map(name -> Ids.next()).toArray(UUID[]::new))
                .bind("names", array)
                .fetch()
                .rowsUpdated()
                .then(database.sql(RELINK)
                        .bind("id", id)
                        .bind("names", array)
                        .fetch()
                        .rowsUpdated())
                .then();
    }
}
