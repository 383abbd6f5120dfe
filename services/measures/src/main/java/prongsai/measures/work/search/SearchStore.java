package prongsai.measures.work.search;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Looks through an LAO's texts of all years: in one query, or two where nothing is there as it was typed. */
@Component
class SearchStore {
    private static final String SEARCH = """
            with best as (
                select p.fiscal_year, m.number, m.title, e.*
                  from measures.search_entry e
                  join measures.plan p on p.id = e.plan_id
                  left join measures.measure m on m.id = e.measure_id
                 where cardinality(:terms::text[]) > 0
                   and (select bool_and(strpos(e.folded, term) > 0) from unnest(:terms::text[]) term)
                 order by p.fiscal_year desc, m.number, e.kind, e.position
                 limit :limit)
            select json_build_object(
                'around', measures.lao_and_years(),
                'hits', coalesce((
                    select json_agg(json_build_object(
                               'fiscalYear', b.fiscal_year, 'measure', b.number, 'title', b.title, 'kind', b.kind,
                               'anchor', b.anchor_id, 'text', b.text, 'score', 1)
                           order by b.fiscal_year desc, b.number, b.kind, b.position)
                      from best b), '[]')) as search
            """;

    /** Where of each term some piece is whole; what is left is judged by the program, which knows words. */
    private static final String CANDIDATES = """
            select json_build_object(
                'hit', json_build_object(
                    'fiscalYear', p.fiscal_year, 'measure', m.number, 'title', m.title, 'kind', e.kind,
                    'anchor', e.anchor_id, 'text', e.text, 'score', 0),
                'folded', e.folded) as candidate
              from measures.search_entry e
              join measures.plan p on p.id = e.plan_id
              left join measures.measure m on m.id = e.measure_id
             where (select bool_and(exists (select from unnest(string_to_array(pieces, ' ')) piece
                                             where strpos(e.folded, piece) > 0))
                      from unnest(:pieces::text[]) pieces)
             order by p.fiscal_year desc, m.number, e.kind, e.position
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
                .bind("limit", SearchRows.LIMIT)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("search", Json.class)).asString()))
                .one()
                .filter(search -> !search.path("around").isNull())
                .map(search -> json.treeToValue(search, SearchRows.class));
    }

    /** What may answer with faults, the latest year first. */
    Flux<Candidate> candidates(SearchQuery query) {
        return database.sql(CANDIDATES)
                .bind("pieces", query.pieces().toArray(String[]::new))
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("candidate", Json.class)).asString(), Candidate.class))
                .all();
    }
}
