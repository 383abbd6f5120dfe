package prongsai.aggregation.area;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the country's areas. */
@Repository
class AreaStore {
    private final DatabaseClient database;

    AreaStore(DatabaseClient database) {
        this.database = database;
    }

    /** The area's province and district; nothing for a code that is no area's, and for the nation. */
    Mono<List<AreaName>> steps(AreaCode area) {
        return database.sql("""
                        select a.code, a.name_th, a.name_en,
                               (select count(*)::int from directory.area part where part.parent_code = a.code) as parts
                          from directory.area a
                         where a.code in (:code, left(:code, 2))
                         order by length(a.code)
                        """)
                .bind("code", area.code())
                .map(AreaStore::name)
                .all()
                .collectList();
    }

    /** All provinces and districts of an area and the province around it, each province before its districts. */
    Mono<List<AreaName>> within(AreaCode area) {
        return database.sql("""
                        select a.code, a.name_th, a.name_en,
                               (select count(*)::int from directory.area part where part.parent_code = a.code) as parts
                          from directory.area a
                          left join directory.area p on p.code = a.parent_code
                         where a.level in ('province', 'district')
                           and (:code = 'TH' or starts_with(a.code, :code) or a.code = left(:code, 2))
                         order by coalesce(p.name_th, a.name_th) collate "th-x-icu", coalesce(p.code, a.code),
                                  p.code nulls first, a.name_th collate "th-x-icu"
                        """)
                .bind("code", area.code())
                .map(AreaStore::name)
                .all()
                .collectList();
    }

    private static AreaName name(Readable row) {
        return new AreaName(
                new AreaCode(Objects.requireNonNull(row.get("code", String.class))),
                Objects.requireNonNull(row.get("name_th", String.class)),
                Objects.requireNonNull(row.get("name_en", String.class)),
                Objects.requireNonNull(row.get("parts", Integer.class)));
    }
}
