package prongsai.measures.work.search;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks through an LAO's texts of all years, in one query. */
@Component
class SearchStore {
    /** A term of fewer letters must be there as it is: three trigrams say too little. */
    private static final int FORGIVEN_FROM = 4;

    /** How much alike is alike; tried with one fault (a letter wrong, missing, doubled or swapped) in words of the seed. */
    private static final double ALIKE = 0.4;

    private static final String SEARCH = """
            with found as (
                select e.plan_id, e.measure_id, e.anchor_id, e.kind, e.text, e.position,
                       (select min(case when strpos(e.folded, term) > 0 then 1
                                        when length(term) < :forgivenFrom then 0
                                        else word_similarity(term, e.folded) end)
                          from unnest(:terms::text[]) term) as score
                  from measures.search_entry e
                 where cardinality(:terms::text[]) > 0),
            best as (
                select p.fiscal_year, m.number, m.title, f.*
                  from found f
                  join measures.plan p on p.id = f.plan_id
                  left join measures.measure m on m.id = f.measure_id
                 where f.score >= :alike
                 order by f.score desc, p.fiscal_year desc, m.number, f.kind, f.position
                 limit :limit)
            select json_build_object(
                'around', measures.lao_and_years(),
                'hits', coalesce((
                    select json_agg(json_build_object(
                               'fiscalYear', b.fiscal_year, 'measure', b.number, 'title', b.title, 'kind', b.kind,
                               'anchor', b.anchor_id, 'text', b.text, 'score', b.score)
                           order by b.score desc, b.fiscal_year desc, b.number, b.kind, b.position)
                      from best b), '[]')) as search
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    SearchStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty where the register does not know the LAO. */
    Mono<SearchRows> search(SearchQuery query) {
        return database.sql(SEARCH)
                .bind("terms", query.terms().toArray(String[]::new))
                .bind("forgivenFrom", FORGIVEN_FROM)
                .bind("alike", ALIKE)
                .bind("limit", SearchRows.LIMIT)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("search", Json.class)).asString()))
                .one()
                .filter(search -> !search.path("around").isNull())
                .map(search -> json.treeToValue(search, SearchRows.class));
    }
}
