package prongsai.measures.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.page.DateField;
import prongsai.web.Problem;

/**
 * A form that ticks a task, or opens it again.
 *
 * @param action done or undo
 * @param doneOn as it was typed; empty means today
 * @param note what the form did not have stays as it is
 * @param back the page that the form stood on
 */
public record TaskForm(
        @Nullable String action,
        @Nullable String doneOn,
        @Nullable String note,
        @Nullable String back) {

    /** @throws Problem 400 naming the field that is wrong */
    public TaskEdit edit(LocalDate today) {
        Optional<String> written = Optional.ofNullable(note).map(String::strip);
        return switch (Optional.ofNullable(action).orElse("")) {
            case "undo" -> new TaskEdit(Optional.of(new TaskEdit.DoneOn(null)), written);
            case "done" ->
                new TaskEdit(
                        Optional.of(new TaskEdit.DoneOn(Optional.ofNullable(doneOn)
                                .filter(text -> !text.isBlank())
                                .map(text -> DateField.parse("doneOn", text))
                                .orElse(today))),
                        written);
            default -> throw Problem.invalid("action", "wrong-parameter", "action");
        };
    }
}
