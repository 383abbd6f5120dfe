package prongsai.measures.work.task;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Tasks, for other systems. */
@RestController
class TaskApi {
    private final TaskService tasks;

    TaskApi(TaskService tasks) {
        this.tasks = tasks;
    }

    record TaskAnswer(UUID id, @Nullable LocalDate doneOn, String note, int fiscalYear, long revision) {}

    @Takes(Action.WORK)
    @PatchMapping("/api/measures/v1/tasks/{id}")
    Mono<ResponseEntity<TaskAnswer>> edit(@PathVariable UUID id, IfMatch ifMatch, @RequestBody JsonNode body) {
        return Mono.defer(() -> tasks.edit(id, ifMatch.expected(), TaskEdit.of(body)))
                .map(changed -> ChangeAnswer.ok(
                        changed,
                        new TaskAnswer(
                                id,
                                changed.value().doneOn(),
                                changed.value().note(),
                                changed.fiscalYear(),
                                changed.revision())));
    }
}
