package prongsai.aggregation.statistics;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** The years that have plans, of the LAOs that the transaction may see. */
@Repository
class PlanYearStore {
    private static final String LATEST = """
            select max(fiscal_year) as fiscal_year
              from measures.plan_summary
             where fiscal_year <= :until
            having count(*) > 0
            """;

    private final DatabaseClient database;

    PlanYearStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<FiscalYear> latest(FiscalYear until) {
        return database.sql(LATEST)
                .bind("until", until.year())
                .mapValue(Integer.class)
                .one()
                .map(FiscalYear::new);
    }
}
