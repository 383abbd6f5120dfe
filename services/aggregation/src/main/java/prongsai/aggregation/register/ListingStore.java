package prongsai.aggregation.register;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaName;
import reactor.core.publisher.Mono;

/** Reads the register of LAOs in pages. */
@Repository
class ListingStore {
    private static final String OF_YEAR = """
              from directory.lao_detail d
              join directory.lao l on l.id = d.lao_id
              join directory.area province on province.code = d.province_code
              left join directory.area district on district.code = d.district_code
             where d.valid_from <= directory.fiscal_year_end(:year)
               and (d.valid_to is null or d.valid_to > directory.fiscal_year_end(:year))
            """;
    /** Names are folded here as the searched words are folded by SearchFolding, so far as a register's names need it. */
    private static final String FITS = """
            (:province = '' or d.province_code = :province)
               and (:type = '' or d.type = :type)
               and (starts_with(d.code, :words)
                    or strpos(translate(lower(replace(replace(replace(
                                  concat_ws('|', d.short_name, d.name), ' ', ''), 'ํา', 'ำ'), 'เเ', 'แ')),
                              '๐๑๒๓๔๕๖๗๘๙', '0123456789'), :words) > 0)
            """;

    private static final String PAGE = """
            with numbers as (
                select count(*)::int as of_year, count(*) filter (where %2$s)::int as found
                %1$s),
            shown as (
                select n.*, greatest(1, least(:page, ceil(n.found / :size::numeric)::int)) as page from numbers n)
            select s.of_year, s.found, s.page, line.*
              from shown s
              left join lateral (
                select d.code, d.name, d.short_name, d.type, d.province_code, d.district_code,
                       d.subdistrict_code, d.valid_from, d.valid_to, l.demo,
                       province.name_th as province_th, province.name_en as province_en,
                       district.name_th as district_th, district.name_en as district_en
                %1$s
                   and %2$s
                 order by d.short_name collate "th-x-icu", province.name_th collate "th-x-icu",
                          district.name_th collate "th-x-icu", d.code
                 limit :size offset (s.page - 1) * :size) line on true
            """.formatted(OF_YEAR, FITS);

    private final DatabaseClient database;

    ListingStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The page asked for, or the nearest that there is.
     *
     * @param page from 1
     */
    Mono<Listing.Shown> page(ListingFilter filter, int page) {
        return bound(filter, PAGE)
                .bind("size", Listing.SIZE)
                .bind("page", page)
                .map(ListingStore::row)
                .all()
                .collectList()
                .map(rows -> new Listing.Shown(
                        rows.getFirst().numbers(),
                        rows.getFirst().page(),
                        rows.stream().flatMap(row -> row.line().stream()).toList()));
    }

    /** @param line empty in the one row of a page on which nothing stands */
    private record Row(Listing.Numbers numbers, int page, Optional<ListingLine> line) {}

    private static Row row(Readable row) {
        return new Row(
                new Listing.Numbers(number(row, "of_year"), number(row, "found")),
                number(row, "page"),
                row.get("code", String.class) == null ? Optional.empty() : Optional.of(line(row)));
    }

    private GenericExecuteSpec bound(ListingFilter filter, String sql) {
        return database.sql(sql)
                .bind("year", filter.year().year())
                .bind("province", filter.province().map(AreaCode::code).orElse(""))
                .bind("type", filter.type().map(LaoType::name).orElse(""))
                .bind("words", filter.folded());
    }

    private static ListingLine line(Readable row) {
        LaoDetail detail = RegisterStore.detail(row);
        return new ListingLine(
                detail,
                Boolean.TRUE.equals(row.get("demo", Boolean.class)),
                area(row, detail.provinceCode(), "province"),
                district(row, detail.districtCode()));
    }

    private static Optional<AreaName> district(Readable row, @Nullable String code) {
        return Optional.ofNullable(code).map(known -> area(row, known, "district"));
    }

    private static AreaName area(Readable row, String code, String level) {
        return new AreaName(
                new AreaCode(code),
                Objects.requireNonNull(row.get(level + "_th", String.class)),
                Objects.requireNonNull(row.get(level + "_en", String.class)),
                0);
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class));
    }
}
