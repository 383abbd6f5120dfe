package prongsai.measures.work.approval;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How an office signs: each saying is a line, and no line is ever changed. */
@Component
class SigningStore {
    private static final String READ = """
            select json_build_object(
                'around', measures.lao_and_years(),
                'chain', coalesce((select c.chain from measures.signing_chain c order by c.id desc limit 1), 'none'),
                'units', coalesce((
                    select json_agg(json_build_object('id', u.id, 'unit', u.name, 'head', h.subject, 'name', h.name,
                                                      'position', coalesce(h.position, '')) order by u.position, u.name)
                      from measures.unit u
                      left join lateral (select * from measures.unit_head h
                                          where (h.lao_id, h.unit_id) = (u.lao_id, u.id)
                                          order by h.id desc limit 1) h on true), '[]')) as setup
            """;

    private static final String CHOOSE = """
            insert into measures.signing_chain (lao_id, chain, actor, actor_name)
            values (directory.current_lao(), :chain, :actor, :name)
            """;

    private static final String HEAD = """
            insert into measures.unit_head (lao_id, unit_id, subject, name, position, actor, actor_name)
            values (directory.current_lao(), :unit, :subject, :head, :position, :actor, :name)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    SigningStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes all who say how the office signs wait for each other until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select pg_advisory_xact_lock(hashtextextended('signing ' || directory.current_lao(), 0))")
                .then();
    }

    /** Empty where the register does not know the LAO. */
    Mono<SigningSetup> read() {
        return database.sql(READ)
                .map(row -> json.readTree(
                        Objects.requireNonNull(row.get("setup", Json.class)).asString()))
                .one()
                .filter(setup -> !setup.path("around").isNull())
                .map(setup -> json.treeToValue(setup, SigningSetup.class));
    }

    Mono<Long> choose(Caller caller, Chain chain) {
        return database.sql(CHOOSE)
                .bind("chain", chain.code())
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }

    /** @param head null where nobody heads the unit any more */
    Mono<Long> head(Caller caller, UUID unit, @Nullable Caller head, String position) {
        return database.sql(HEAD)
                .bind("unit", unit)
                .bind("subject", Parameters.in(R2dbcType.VARCHAR, head == null ? null : head.subject()))
                .bind("head", Parameters.in(R2dbcType.VARCHAR, head == null ? null : head.name()))
                .bind("position", position)
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }
}
