package prongsai.measures.work.task;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TaskStore {
    private static final String FIND = "select done_on, note from measures.task where id = :id";
    private static final String SAVE = "update measures.task set done_on = :doneOn, note = :note where id = :id";

    private final DatabaseClient database;

    TaskStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<TaskState> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(row -> new TaskState(
                        row.get("done_on", LocalDate.class), Objects.requireNonNull(row.get("note", String.class))))
                .one();
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
