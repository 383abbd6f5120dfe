package prongsai.aggregation.register;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import prongsai.aggregation.register.RegisterChanges.DetailEntry;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the register of LAOs. Rows travel as one JSON document for each statement. */
@Repository
class RegisterStore {
    private record Entry(UUID id, boolean demo, LaoDetail detail) {}

    private final DatabaseClient database;
    private final JsonMapper json;

    RegisterStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps other loads out until this transaction ends; readers go on. */
    Mono<Void> lock() {
        return database.sql("lock table directory.lao, directory.lao_detail in share row exclusive mode")
                .then();
    }

    Mono<Set<String>> areaCodes() {
        return database.sql("select code from directory.area")
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<List<RegisteredLao>> register() {
        return database.sql("""
                        select l.id, l.demo, d.code, d.name, d.short_name, d.type, d.province_code, d.district_code,
                               d.subdistrict_code, d.valid_from, d.valid_to
                          from directory.lao l
                          join directory.lao_detail d on d.lao_id = l.id
                        """)
                .map(RegisterStore::entry)
                .all()
                .collect(Collectors.groupingBy(Entry::id))
                .map(byId -> byId.entrySet().stream()
                        .map(lao -> RegisteredLao.of(
                                lao.getKey(),
                                lao.getValue().getFirst().demo(),
                                lao.getValue().stream().map(Entry::detail).toList()))
                        .toList());
    }

    Mono<Void> write(RegisterChanges changes) {
        return execute(
                        """
                        insert into directory.lao (id, jurisdiction_code, demo)
                        select id, jurisdiction_code, demo
                          from jsonb_to_recordset(:rows) as r (id uuid, jurisdiction_code text, demo boolean)
                            on conflict (id) do update
                           set jurisdiction_code = excluded.jurisdiction_code, demo = excluded.demo
                        """,
                        changes.laos().stream()
                                .map(lao -> Map.of(
                                        "id",
                                        lao.id(),
                                        "jurisdiction_code",
                                        lao.jurisdictionCode(),
                                        "demo",
                                        lao.demo()))
                                .toList())
                .then(execute("""
                        update directory.lao_detail d
                           set valid_to = r.valid_to, code = r.code, name = r.name, short_name = r.short_name,
                               type = r.type, province_code = r.province_code, district_code = r.district_code,
                               subdistrict_code = r.subdistrict_code
                          from jsonb_populate_recordset(null::directory.lao_detail, :rows) r
                         where (d.lao_id, d.valid_from) = (r.lao_id, r.valid_from)
                        """, details(changes.rewritten())))
                .then(execute("""
                        insert into directory.lao_detail
                        select * from jsonb_populate_recordset(null::directory.lao_detail, :rows)
                        """, details(changes.opened())));
    }

    private Mono<Void> execute(String sql, List<? extends Map<String, ?>> rows) {
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(sql)
                        .bind("rows", Json.of(json.writeValueAsString(rows)))
                        .then();
    }

    private static List<Map<String, String>> details(List<DetailEntry> entries) {
        return entries.stream().map(RegisterStore::columns).toList();
    }

    /** Columns without a value are left out, which the database reads as null. */
    private static Map<String, String> columns(DetailEntry entry) {
        LaoDetail detail = entry.detail();
        Map<String, String> columns = new java.util.HashMap<>(Map.of(
                "lao_id", entry.laoId().toString(),
                "valid_from", detail.validFrom().toString(),
                "code", detail.code(),
                "name", detail.name(),
                "short_name", detail.shortName(),
                "type", detail.type().name(),
                "province_code", detail.provinceCode()));
        if (detail.validTo() != null) {
            columns.put("valid_to", detail.validTo().toString());
        }
        if (detail.districtCode() != null) {
            columns.put("district_code", detail.districtCode());
        }
        if (detail.subdistrictCode() != null) {
            columns.put("subdistrict_code", detail.subdistrictCode());
        }
        return columns;
    }

    private static Entry entry(Readable row) {
        return new Entry(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Boolean.TRUE.equals(row.get("demo", Boolean.class)),
                detail(row));
    }

    /** The columns of directory.lao_detail. */
    static LaoDetail detail(Readable row) {
        return new LaoDetail(
                text(row, "code"),
                text(row, "name"),
                text(row, "short_name"),
                LaoType.valueOf(text(row, "type")),
                text(row, "province_code"),
                row.get("district_code", String.class),
                row.get("subdistrict_code", String.class),
                Objects.requireNonNull(row.get("valid_from", LocalDate.class)),
                row.get("valid_to", LocalDate.class));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
