package prongsai.measures.field;

import java.util.Optional;
import java.util.stream.Stream;
import prongsai.measures.page.DateField;
import prongsai.measures.task.TaskEdit;
import prongsai.measures.task.TaskState;
import prongsai.web.Problem;

/** A field of a task that saves itself. A date is read as a person types it and told as ISO 8601. */
enum TaskField {
    DONE_ON("doneOn") {
        @Override
        String read(TaskState task) {
            return task.doneOn() == null ? "" : task.doneOn().toString();
        }

        @Override
        TaskEdit write(String text) {
            return new TaskEdit(
                    Optional.of(new TaskEdit.DoneOn(text.isBlank() ? null : DateField.parse(key, text))),
                    Optional.empty());
        }
    },
    NOTE("note") {
        @Override
        String read(TaskState task) {
            return task.note();
        }

        @Override
        TaskEdit write(String text) {
            return new TaskEdit(Optional.empty(), Optional.of(text.strip()));
        }
    };

    final String key;

    TaskField(String key) {
        this.key = key;
    }

    abstract String read(TaskState task);

    /** @throws Problem 400 where the text cannot be */
    abstract TaskEdit write(String text);

    /** @throws Problem 400 for a name that is no such field's */
    static TaskField named(String name) {
        return Stream.of(values())
                .filter(field -> field.key.equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("name", "wrong-parameter", "name"));
    }
}
