package prongsai.measures.work.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says of a task. */
public record TaskState(@Nullable LocalDate doneOn, String note) {
    TaskState with(TaskEdit edit) {
        return new TaskState(
                edit.doneOn().isPresent() ? edit.doneOn().get().date() : doneOn,
                edit.note().orElse(note));
    }
}
