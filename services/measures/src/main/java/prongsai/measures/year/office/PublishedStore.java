package prongsai.measures.year.office;

import io.r2dbc.postgresql.codec.Json;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.holder.HeldOffice;
import prongsai.measures.core.holder.Holdings;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What of the profile everyone may read, in the transaction of each change. */
@Component
class PublishedStore {
    private static final String OFFICE = """
            insert into directory.lao_office (
                lao_id, telephone, telephone_link, mail, website, address, hours, emblem, emblem_id)
            select directory.current_lao(), coalesce(f.facts ->> 'telephone', ''), :link, coalesce(f.facts ->> 'mail', ''),
                   coalesce(f.facts ->> 'website', ''), coalesce(f.facts ->> 'address', ''), coalesce(f.facts ->> 'hours', ''),
                   coalesce(e.png, ''), case when octet_length(e.png) > 0 then e.id end
              from (select json_object_agg(x.field, x.value) as facts
                      from (select distinct on (field) field, value from measures.office_fact order by field, id desc) x) f
              left join (select id, png from measures.office_emblem order by id desc limit 1) e on true
            on conflict (lao_id) do update
               set telephone = excluded.telephone, telephone_link = excluded.telephone_link, mail = excluded.mail,
                   website = excluded.website, address = excluded.address, hours = excluded.hours, emblem = excluded.emblem,
                   emblem_id = excluded.emblem_id
            """;

    private static final String FORGET =
            "delete from directory.lao_office_holder where lao_id = directory.current_lao()";

    private static final String HOLDERS = """
            insert into directory.lao_office_holder (lao_id, office, from_day, until_day, name, position, acting)
            select directory.current_lao(), s.office, s.from_day, s.until_day, s.name, s.position, s.acting
              from jsonb_to_recordset(:spans) as s (office text, from_day date, until_day date, name text, position text,
                                                    acting boolean)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    PublishedStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A line as the database reads it. */
    private record Line(
            String office,
            LocalDate from_day,
            @Nullable LocalDate until_day,
            String name,
            String position,
            boolean acting) {}

    /** @param telephone that holds now */
    Mono<Long> office(String telephone) {
        return database.sql(OFFICE)
                .bind("link", Telephone.link(telephone))
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> holders(Holdings holdings) {
        List<Line> lines = Arrays.stream(HeldOffice.values())
                .flatMap(office -> holdings.spans(office).stream())
                .map(span -> new Line(
                        span.holder().office().key(),
                        span.from(),
                        span.until(),
                        span.holder().name(),
                        span.holder().position(),
                        span.holder().acting()))
                .toList();
        return database.sql(FORGET)
                .fetch()
                .rowsUpdated()
                .then(database.sql(HOLDERS)
                        .bind("spans", Json.of(json.writeValueAsString(lines)))
                        .fetch()
                        .rowsUpdated());
    }
}
