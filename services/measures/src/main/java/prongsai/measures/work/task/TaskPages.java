package prongsai.measures.work.task;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.field.FieldForm;
import prongsai.measures.core.field.Fields;
import prongsai.measures.core.field.Saved;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The forms that tick a task, and its fields that save themselves. */
@Controller
class TaskPages {
    private final TaskService tasks;
    private final Fields fields;

    TaskPages(TaskService tasks, Fields fields) {
        this.tasks = tasks;
        this.fields = fields;
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/tasks/{id}")
    Mono<String> edit(@PathVariable UUID id, @ModelAttribute TaskForm form) {
        return tasks.work(id, form)
                .map(changed -> BackTo.page(form.back(), "undo".equals(form.action()) ? "undone" : "done", id));
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/tasks/{id}/field")
    Mono<ResponseEntity<Saved>> saveField(@PathVariable UUID id, @ModelAttribute FieldForm form) {
        return fields.save(
                id,
                form,
                TaskField.values(),
                edit -> tasks.edit(id, new Expected.Any(), before -> TaskEdit.to(edit.apply(before))));
    }
}
