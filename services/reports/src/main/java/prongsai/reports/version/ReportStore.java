package prongsai.reports.version;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.reports.snapshot.Frozen;
import prongsai.reports.snapshot.PlaceNames;
import prongsai.tenancy.Ids;
import reactor.core.publisher.Mono;

/** The caller's own report versions; every method runs within a tenant transaction. */
@Component
class ReportStore {
    private static final String COLUMNS =
            "fiscal_year, version, revision, sha256, frozen_at, frozen_by, published_at, published_by, withdrawn_at";

    private final DatabaseClient database;

    ReportStore(DatabaseClient database) {
        this.database = database;
    }

    /** Makes all changes to one year's reports wait for each other until the transaction ends. */
    Mono<Void> lock(int fiscalYear) {
        return database.sql("""
                        select pg_advisory_xact_lock(hashtextextended('report ' || directory.current_lao() || :year, 0))
                        """).bind("year", Integer.toString(fiscalYear)).then();
    }

    Mono<Office> office() {
        return database.sql("""
                        select code, short_name, district_th, district_en, province_th, province_en
                          from directory.lao_now
                         where id = directory.current_lao()
                        """)
                .map(row -> new Office(
                        text(row, "code"), text(row, "short_name"), PlaceNames.district(row), PlaceNames.province(row)))
                .one();
    }

    /** Latest first. */
    Mono<List<ReportVersion>> list(int fiscalYear) {
        return database.sql("select " + COLUMNS + """
                         from reports.report_version
                        where fiscal_year = :fiscalYear
                        order by version desc
                        """)
                .bind("fiscalYear", fiscalYear)
                .map(ReportStore::version)
                .all()
                .collectList();
    }

    /** All versions, latest first, and what one of them froze: the one asked for, or the latest. */
    Mono<List<ShelfRow>> shelf(int fiscalYear, Optional<Integer> asked) {
        return database.sql("select " + COLUMNS + """
                        , case when version = coalesce(:asked, max(version) over ()) then snapshot end as snapshot
                         from reports.report_version
                        where fiscal_year = :fiscalYear
                        order by version desc
                        """)
                .bind("fiscalYear", fiscalYear)
                .bind("asked", Parameters.in(R2dbcType.INTEGER, asked.orElse(null)))
                .map(row -> new ShelfRow(version(row), row.get("snapshot", String.class)))
                .all()
                .collectList();
    }

    Mono<ReportVersion> latest(int fiscalYear) {
        return database.sql("select " + COLUMNS + """
                         from reports.report_version
                        where fiscal_year = :fiscalYear
                        order by version desc
                        limit 1
                        """)
                .bind("fiscalYear", fiscalYear)
                .map(ReportStore::version)
                .one();
    }

    Mono<FrozenReport> find(int fiscalYear, int version) {
        return database.sql("select " + COLUMNS + """
                        , snapshot
                         from reports.report_version
                        where fiscal_year = :fiscalYear and version = :version
                        """)
                .bind("fiscalYear", fiscalYear)
                .bind("version", version)
                .map(row -> new FrozenReport(version(row), text(row, "snapshot")))
                .one();
    }

    Mono<ReportVersion> insert(int fiscalYear, long revision, Frozen frozen, String by) {
        return database.sql("""
                        insert into reports.report_version
                               (lao_id, id, fiscal_year, version, revision, snapshot, sha256, frozen_at, frozen_by)
                        select directory.current_lao(), :id, :fiscalYear, coalesce(max(version), 0) + 1, :revision,
                               :snapshot, :sha256, :at, :by
                          from reports.report_version
                         where fiscal_year = :fiscalYear
                        returning """ + " " + COLUMNS)
                .bind("id", Ids.next())
                .bind("fiscalYear", fiscalYear)
                .bind("revision", revision)
                .bind("snapshot", frozen.json())
                .bind("sha256", frozen.sha256())
                .bind("at", frozen.at())
                .bind("by", by)
                .map(ReportStore::version)
                .one();
    }

    /** Withdraws what is public of a year, if anything is. */
    Mono<Long> withdraw(int fiscalYear, Instant at) {
        return database.sql("""
                        update reports.report_version
                           set withdrawn_at = greatest(:at, published_at)
                         where fiscal_year = :fiscalYear and published_at is not null and withdrawn_at is null
                        """)
                .bind("fiscalYear", fiscalYear)
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    Mono<ReportVersion> publish(int fiscalYear, int version, Instant at, String by) {
        return database.sql("""
                        update reports.report_version
                           set published_at = :at, published_by = :by
                         where fiscal_year = :fiscalYear and version = :version and published_at is null
                        returning """ + " " + COLUMNS)
                .bind("fiscalYear", fiscalYear)
                .bind("version", version)
                .bind("at", at)
                .bind("by", by)
                .map(ReportStore::version)
                .one();
    }

    /** Tells the levels above what is public now. */
    Mono<Void> summarize(ReportVersion published, Instant at) {
        return database.sql("""
                        insert into reports.report_summary (lao_id, fiscal_year, version, revision, published_at)
                        values (directory.current_lao(), :fiscalYear, :version, :revision, :at)
                        on conflict (lao_id, fiscal_year) do update
                           set version = excluded.version, revision = excluded.revision,
                               published_at = excluded.published_at
                        """)
                .bind("fiscalYear", published.fiscalYear())
                .bind("version", published.version())
                .bind("revision", published.revision())
                .bind("at", at)
                .then();
    }

    /** Tells the levels above that nothing of a year is public any more. */
    Mono<Void> forget(int fiscalYear) {
        return database.sql("delete from reports.report_summary where fiscal_year = :fiscalYear")
                .bind("fiscalYear", fiscalYear)
                .then();
    }

    private static ReportVersion version(Readable row) {
        return new ReportVersion(
                Objects.requireNonNull(row.get("fiscal_year", Integer.class)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("revision", Long.class)),
                text(row, "sha256"),
                Objects.requireNonNull(row.get("frozen_at", Instant.class)),
                text(row, "frozen_by"),
                row.get("published_at", Instant.class),
                row.get("published_by", String.class),
                row.get("withdrawn_at", Instant.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
