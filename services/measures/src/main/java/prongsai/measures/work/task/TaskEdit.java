package prongsai.measures.work.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.MeasureWords;
import prongsai.web.Problem;
import tools.jackson.databind.JsonNode;

/**
 * What to change of a task; what is left out stays as it is (JSON merge patch, RFC 7396).
 *
 * @param doneOn empty: as it is; else the new date, or none for "not done after all"
 * @param note empty: as it is
 */
public record TaskEdit(Optional<DoneOn> doneOn, Optional<String> note) {
    /** @param date null means not done */
    public record DoneOn(@Nullable LocalDate date) {}

    public TaskEdit {
        note = note.map(MeasureWords::note);
    }

    /** All of a task as it is to be. */
    static TaskEdit to(TaskState after) {
        return new TaskEdit(Optional.of(new DoneOn(after.doneOn())), Optional.of(after.note()));
    }

    /** @throws Problem 400 naming the field that is wrong */
    static TaskEdit of(JsonNode body) {
        if (!body.isObject()) {
            throw Problem.invalid("", "unreadable-body");
        }
        Optional<DoneOn> doneOn =
                body.has("doneOn") ? Optional.of(new DoneOn(date(body.get("doneOn")))) : Optional.empty();
        return new TaskEdit(doneOn, body.has("note") ? Optional.of(text(body.get("note"))) : Optional.empty());
    }

    private static @Nullable LocalDate date(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeException e) {
            Problem problem = Problem.invalid("doneOn", "date-unreadable", node.asString(""), "yyyy-MM-dd");
            problem.initCause(e);
            throw problem;
        }
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            throw Problem.invalid("note", "unreadable-body");
        }
        return node.asString();
    }
}
