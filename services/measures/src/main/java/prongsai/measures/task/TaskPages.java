package prongsai.measures.task;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.change.Expected;
import prongsai.measures.page.BackTo;
import prongsai.measures.page.DateField;
import prongsai.measures.plan.PlanService;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The forms that tick a task. */
@Controller
class TaskPages {
    private final TaskService tasks;
    private final PlanService plans;

    TaskPages(TaskService tasks, PlanService plans) {
        this.tasks = tasks;
        this.plans = plans;
    }

    /** @param doneOn empty means today */
    record Form(
            @Nullable String action,
            @Nullable String doneOn,
            @Nullable String note,
            @Nullable String back) {}

    /** A note that the form did not have stays as it is. */
    @PostMapping("/plans/tasks/{id}")
    Mono<String> edit(@PathVariable UUID id, @ModelAttribute Form form) {
        return Mono.defer(() -> tasks.edit(id, new Expected.Any(), read(form)))
                .map(changed -> BackTo.page(form.back(), "undo".equals(form.action()) ? "undone" : "done", id));
    }

    private TaskEdit read(Form form) {
        Optional<String> note = Optional.ofNullable(form.note()).map(String::strip);
        return switch (Optional.ofNullable(form.action()).orElse("")) {
            case "undo" -> new TaskEdit(Optional.of(new TaskEdit.DoneOn(null)), note);
            case "done" ->
                new TaskEdit(
                        Optional.of(new TaskEdit.DoneOn(Optional.ofNullable(form.doneOn())
                                .filter(text -> !text.isBlank())
                                .map(text -> DateField.parse("doneOn", text))
                                .orElseGet(plans::today))),
                        note);
            default -> throw Problem.invalid("action", "wrong-parameter", "action");
        };
    }
}
