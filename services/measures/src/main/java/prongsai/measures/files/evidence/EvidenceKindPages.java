package prongsai.measures.files.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import reactor.core.publisher.Mono;

/** The form on a piece of evidence's page that says which kind it is. */
@Controller
class EvidenceKindPages {
    private final EvidenceKindService kinds;
    private final Conflicts conflicts;

    EvidenceKindPages(EvidenceKindService kinds, Conflicts conflicts) {
        this.kinds = kinds;
        this.conflicts = conflicts;
    }

    record Form(@Nullable String kind, @Nullable String seen) {
        String chosen() {
            return kind == null ? "" : kind.strip();
        }
    }

    @Takes(Action.DESCRIBE_EVIDENCE)
    @PostMapping("/plans/evidence/{id}/kind")
    Mono<String> say(@PathVariable UUID id, @ModelAttribute Form form) {
        return conflicts
                .told(
                        Mono.fromSupplier(() -> Where.field(id, List.of("kind"))),
                        kinds.say(id, form.chosen(), form.seen()))
                .thenReturn("redirect:/plans/evidence/" + id + "?notice=saved");
    }
}
