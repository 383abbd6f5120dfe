package prongsai.measures.work.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.seen.SeenText;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDates;
import prongsai.web.Problem;

/**
 * A form that ticks a task, or opens it again. What the person left as they saw it stays as it is now.
 *
 * @param action done or undo
 * @param doneOn as it was typed; empty means today, where nobody else has ticked it
 * @param seenDoneOn and {@code seenNote}: what the form showed when it was drawn
 * @param note what the form did not have stays as it is
 * @param back the page that the form stood on
 */
public record TaskForm(
        @Nullable String action,
        @Nullable String doneOn,
        @Nullable String seenDoneOn,
        @Nullable String note,
        @Nullable String seenNote,
        @Nullable String back) {

    /** @throws Problem 400 naming the field that is wrong */
    public TaskEdit onto(TaskState before, LocalDate today) {
        return switch (Optional.ofNullable(action).orElse("")) {
            case "undo" -> new TaskEdit(Optional.of(new TaskEdit.DoneOn(null)), note(before));
            case "done" -> new TaskEdit(doneOn(before, today), note(before));
            default -> throw Problem.invalid("action", "wrong-parameter", "action");
        };
    }

    private Optional<TaskEdit.DoneOn> doneOn(TaskState before, LocalDate today) {
        String typed = doneOn == null ? "" : doneOn.strip();
        boolean untouched = doneOn == null || SeenText.untouched(seenDoneOn, typed);
        if (untouched && before.doneOn() != null) {
            return Optional.empty();
        }
        LocalDate date = typed.isEmpty() ? today : DateField.parse("doneOn", typed, FiscalYear.of(today));
        SeenText.require("doneOn", seenDoneOn, text(before.doneOn()), text(date));
        return Optional.of(new TaskEdit.DoneOn(date));
    }

    private Optional<String> note(TaskState before) {
        if (note == null || SeenText.untouched(seenNote, note)) {
            return Optional.empty();
        }
        String written = note.strip();
        SeenText.require("note", seenNote, before.note(), written);
        return Optional.of(written);
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : ThaiDates.screen(date);
    }
}
