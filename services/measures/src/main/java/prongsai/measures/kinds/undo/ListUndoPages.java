package prongsai.measures.kinds.undo;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.part.ListUndo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** "เลิกทำ" beside a thing of a list. */
@Controller
class ListUndoPages {
    private final ListUndo undo;

    ListUndoPages(ListUndo undo) {
        this.undo = undo;
    }

    /**
     * @param list its name in JSON
     * @param revision of the plan after the change that is taken back
     */
    record Form(
            @Nullable String list,
            @Nullable Long revision,
            @Nullable String back) {
        long of() {
            return revision == null ? -1 : revision;
        }
    }

    /** Some lists ask for more than this right; the change itself does. */
    @Takes(Action.WORK)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/undo")
    Mono<String> undo(@PathVariable UUID id, @ModelAttribute Form form) {
        String list = Objects.requireNonNullElse(form.list(), "");
        return undo.undo(id, list, form.of()).map(changed -> BackTo.listUndone(form.back(), list));
    }
}
