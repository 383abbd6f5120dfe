package prongsai.measures.work.task;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The forms that tick a task. */
@Controller
class TaskPages {
    private final TaskService tasks;

    TaskPages(TaskService tasks) {
        this.tasks = tasks;
    }

    @Takes(Action.WORK)
    @PostMapping("/plans/tasks/{id}")
    Mono<String> edit(@PathVariable UUID id, @ModelAttribute TaskForm form) {
        return tasks.work(id, form)
                .map(changed -> BackTo.page(form.back(), "undo".equals(form.action()) ? "undone" : "done", id));
    }
}
