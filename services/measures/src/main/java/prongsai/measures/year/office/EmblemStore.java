package prongsai.measures.year.office;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import reactor.core.publisher.Mono;

/** An office's emblems: each is a line, and the last one holds. */
@Component
class EmblemStore {
    private final DatabaseClient database;

    EmblemStore(DatabaseClient database) {
        this.database = database;
    }

    /** @param id names it: another picture has another */
    record Kept(UUID id, byte[] png) {}

    /** Empty where there is none. */
    Mono<Kept> now() {
        return database.sql("select id, png from measures.office_emblem order by id desc limit 1")
                .mapProperties(Kept.class)
                .one()
                .filter(kept -> kept.png().length > 0);
    }

    /** @param png empty where there is to be none any more */
    Mono<Long> say(Caller caller, byte[] png) {
        return database.sql("""
                        insert into measures.office_emblem (lao_id, png, actor, actor_name)
                        values (directory.current_lao(), :png, :actor, :name)
                        """)
                .bind("png", png)
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated();
    }
}
