package prongsai.reports.publication;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.reports.snapshot.Frozen;
import prongsai.reports.snapshot.PlaceNames;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public may read; every method runs within an open transaction, in which row-level security shows published
 * versions and nothing else. The conditions here say the same again.
 */
@Component
class PublicationStore {
    private static final String PUBLISHED = """
            select v.fiscal_year, v.version, v.published_at, v.snapshot, v.sha256, v.frozen_at
              from reports.report_version v
             where v.published_at is not null and v.withdrawn_at is null
            """;

    /** Whose code it is or was. */
    private static final String LAO = """
            (select d.lao_id from directory.lao_detail d where d.code = :code order by d.valid_to desc nulls first limit 1)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PublicationStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A code that an LAO had before it changed its type still leads to it. */
    Mono<PublishedReport> find(String laoCode, int fiscalYear) {
        return database.sql(PUBLISHED + """
                           and v.fiscal_year = :fiscalYear
                           and v.lao_id =
                        """ + LAO)
                .bind("code", laoCode)
                .bind("fiscalYear", fiscalYear)
                .map(PublicationStore::report)
                .one();
    }

    Mono<PublishedReport> find(String sha256) {
        return database.sql(PUBLISHED + " and v.sha256 = :sha256 limit 1")
                .bind("sha256", sha256)
                .map(PublicationStore::report)
                .one();
    }

    /** Empty where the LAO has said nothing of its office. */
    Mono<OfficeToday> office(String laoCode) {
        return database.sql("select o.office from (select directory.office_today(" + LAO
                        + ") as office) o where o.office is not null")
                .bind("code", laoCode)
                .map(row -> json.readValue(
                        Objects.requireNonNull(row.get("office", Json.class)).asString(), OfficeToday.class))
                .one();
    }

    /** A PNG; empty where there is none. */
    Mono<byte[]> emblem(String laoCode) {
        return database.sql("select o.emblem from directory.lao_office o where o.emblem_id is not null and o.lao_id = "
                        + LAO)
                .bind("code", laoCode)
                .map(row -> Objects.requireNonNull(row.get("emblem", byte[].class)))
                .one();
    }

    /** Latest first. */
    Mono<List<PublishedLine>> list(String words, int limit) {
        return database.sql("""
                        select l.code, l.short_name, l.district_th, l.district_en, l.province_th, l.province_en,
                               v.fiscal_year, v.published_at
                          from reports.report_version v
                          join directory.lao_now l on l.id = v.lao_id
                         where v.published_at is not null and v.withdrawn_at is null
                           and strpos(concat_ws(' ', l.short_name, l.name, l.district_th, l.province_th), :words) > 0
                         order by v.published_at desc
                         limit :limit
                        """)
                .bind("words", words)
                .bind("limit", limit)
                .map(row -> new PublishedLine(
                        text(row, "code"),
                        text(row, "short_name"),
                        PlaceNames.district(row),
                        PlaceNames.province(row),
                        number(row, "fiscal_year"),
                        instant(row, "published_at")))
                .all()
                .collectList();
    }

    private static PublishedReport report(Readable row) {
        return new PublishedReport(
                number(row, "fiscal_year"),
                number(row, "version"),
                instant(row, "published_at"),
                new Frozen(text(row, "snapshot"), text(row, "sha256"), instant(row, "frozen_at")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }
}
