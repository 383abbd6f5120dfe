package prongsai.measures.task;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.change.Expected;
import prongsai.measures.page.BackTo;
import prongsai.measures.plan.PlanService;
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

    @PostMapping("/plans/tasks/{id}")
    Mono<String> edit(@PathVariable UUID id, @ModelAttribute TaskForm form) {
        return Mono.defer(() -> tasks.edit(id, new Expected.Any(), form.edit(plans.today())))
                .map(changed -> BackTo.page(form.back(), "undo".equals(form.action()) ? "undone" : "done", id));
    }
}
