package prongsai.measures.work.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.LockedPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Component
class TaskStore {
    private static final String SAVE = "update measures.task set done_on = :doneOn, note = :note where id = :id";

    private final DatabaseClient database;

    private final JsonMapper json;

    TaskStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** As it was found behind the plan's lock. */
    Optional<TaskState> found(LockedPlan plan) {
        return Optional.ofNullable(plan.task()).map(row -> json.readValue(row, TaskState.class));
    }

    Mono<Void> save(UUID id, TaskState state) {
        DatabaseClient.GenericExecuteSpec statement =
                database.sql(SAVE).bind("id", id).bind("note", state.note());
        return (state.doneOn() == null
                        ? statement.bindNull("doneOn", LocalDate.class)
                        : statement.bind("doneOn", state.doneOn()))
                .fetch()
                .rowsUpdated()
                .then();
    }
}
