package prongsai.aggregation.overview;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Reads the published summaries of an LAO's measures. */
@Repository
class MeasureLineStore {
    private final DatabaseClient database;

    MeasureLineStore(DatabaseClient database) {
        this.database = database;
    }

    /** @param code any code that the LAO ever had */
    Mono<List<MeasureLine>> lines(FiscalYear year, String code) {
        return database.sql("""
                        select number, title, tasks, tasks_done, tasks_on_time, evidence, complete, open_since
                          from measures.measure_summary
                         where fiscal_year = :year
                           and lao_id in (select lao_id from directory.lao_detail where code = :code)
                         order by number
                        """)
                .bind("year", year.year())
                .bind("code", code)
                .map(MeasureLineStore::line)
                .all()
                .collectList();
    }

    private static MeasureLine line(Readable row) {
        return new MeasureLine(
                number(row, "number"),
                Objects.requireNonNull(row.get("title", String.class)),
                number(row, "tasks"),
                number(row, "tasks_done"),
                number(row, "tasks_on_time"),
                number(row, "evidence"),
                Boolean.TRUE.equals(row.get("complete", Boolean.class)),
                row.get("open_since", LocalDate.class));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
