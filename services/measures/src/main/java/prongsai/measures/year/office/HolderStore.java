package prongsai.measures.year.office;

import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import prongsai.measures.core.holder.Holding;
import reactor.core.publisher.Mono;

/** Who is said to hold an office: each saying is a line. */
@Component
class HolderStore {
    private static final String SAY = """
            insert into measures.office_holding (
                lao_id, holding, office, acting, name, position, order_number, from_day, until_day, withdrawn, actor, actor_name)
            values (directory.current_lao(), :holding, :office, :acting, :holder, :position, :order, :from, :until, :withdrawn,
                    :actor, :name)
            """;

    private final DatabaseClient database;

    HolderStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> say(Caller caller, Holding holding, boolean withdrawn) {
        var said = database.sql(SAY)
                .bind("holding", holding.id())
                .bind("office", holding.office().key())
                .bind("acting", holding.acting())
                .bind("holder", holding.name())
                .bind("position", holding.position())
                .bind("order", holding.orderNumber())
                .bind("from", holding.from())
                .bind("withdrawn", withdrawn)
                .bind("actor", caller.subject())
                .bind("name", caller.name());
        LocalDate until = holding.until();
        return (until == null ? said.bindNull("until", LocalDate.class) : said.bind("until", until))
                .fetch()
                .rowsUpdated();
    }
}
