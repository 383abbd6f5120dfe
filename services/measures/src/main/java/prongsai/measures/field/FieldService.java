package prongsai.measures.field;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.change.Expected;
import prongsai.measures.measure.MeasureService;
import prongsai.measures.task.TaskService;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Saves one field at a time. A person who types for an hour loses nothing to a colleague who ticked another task
 * meanwhile: only a change of the very same field stands against theirs, and then they are told whose it is.
 */
@Service
class FieldService {
    private final MeasureService measures;
    private final TaskService tasks;
    private final LastWriterStore writers;
    private final Transactions transactions;

    FieldService(MeasureService measures, TaskService tasks, LastWriterStore writers, Transactions transactions) {
        this.measures = measures;
        this.tasks = tasks;
        this.writers = writers;
        this.transactions = transactions;
    }

    /** Thrown within the change, so that it ends without one. */
    private static final class ChangedMeanwhile extends RuntimeException {
        private final String field;
        private final String theirs;

        ChangedMeanwhile(String field, String theirs) {
            super("changed meanwhile: " + field, null, false, false);
            this.field = field;
            this.theirs = theirs;
        }
    }

    /**
     * Errors: as {@code PlanChanges.change}; 409 {@code field-changed} with {@code theirs}, {@code by} and {@code at} where
     * somebody else wrote this field since; 400 for a value that cannot be.
     */
    Mono<Saved> saveMeasure(UUID id, Typed typed) {
        return measures.edit(id, new Expected.Any(), before -> {
                    MeasureField field = MeasureField.named(typed.name());
                    require(typed, field.read(before));
                    return field.write(before, typed.value());
                })
                .map(changed -> new Saved(MeasureField.named(typed.name()).read(changed.value()), changed.revision()))
                .onErrorResume(ChangedMeanwhile.class, changed -> refuse(id, changed));
    }

    /** Errors: as {@link #saveMeasure}. */
    Mono<Saved> saveTask(UUID id, Typed typed) {
        return tasks.edit(id, new Expected.Any(), before -> {
                    TaskField field = TaskField.named(typed.name());
                    require(typed, field.read(before));
                    return field.write(typed.value());
                })
                .map(changed -> new Saved(TaskField.named(typed.name()).read(changed.value()), changed.revision()))
                .onErrorResume(ChangedMeanwhile.class, changed -> refuse(id, changed));
    }

    private static void require(Typed typed, String now) {
        if (!typed.startsFrom(now)) {
            throw new ChangedMeanwhile(typed.name(), now);
        }
    }

    private Mono<Saved> refuse(UUID subject, ChangedMeanwhile changed) {
        Problem problem = new Problem(HttpStatus.CONFLICT, "field-changed").with("theirs", changed.theirs);
        return transactions
                .tenant(writers.of(subject, changed.field))
                .map(writer -> problem.with("by", writer.name()).with("at", writer.at()))
                .defaultIfEmpty(problem)
                .flatMap(Mono::error);
    }
}
