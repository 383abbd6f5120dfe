package prongsai.measures.year.contact;

import io.r2dbc.postgresql.codec.Json;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whom an office's people ask: each saying is a line, and no line is ever changed. */
@Component
class ContactStore {
    private static final String READ = """
            select json_build_object(
                'around', measures.lao_and_years(),
                'lines', coalesce((
                    select json_agg(json_build_object('contact', c.contact, 'by', c.actor_name, 'at', c.at) order by c.id desc)
                      from (select * from measures.office_contact order by id desc limit 20) c), '[]')) as contact
            """;

    private static final String SAY = """
            insert into measures.office_contact (lao_id, contact, actor, actor_name)
            values (directory.current_lao(), :contact, :actor, :name)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ContactStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes all who say it wait for each other until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('contact ' || directory.current_lao(), 0))")
                .then();
    }

    /** Empty where the register does not know the LAO. */
    Mono<Contact> read() {
        return database.sql(READ)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("contact", Json.class)).asString()))
                .one()
                .filter(contact -> !contact.path("around").isNull())
                .map(contact -> json.treeToValue(contact, Contact.class));
    }

    Mono<Long> say(Caller caller, String contact) {
        return database.sql(SAY)
                .bind("contact", contact)
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }
}
