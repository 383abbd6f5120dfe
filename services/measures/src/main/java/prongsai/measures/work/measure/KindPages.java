package prongsai.measures.work.measure;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.page.BackTo;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The form that says which of the seven a measure is. */
@Controller
class KindPages {
    private final KindService kinds;

    KindPages(KindService kinds) {
        this.kinds = kinds;
    }

    record Form(@Nullable String kind, @Nullable String back) {}

    @Takes(Action.EDIT_MEASURE)
    @PostMapping("/plans/{fiscalYear}/measures/{id}/kind")
    Mono<String> set(@PathVariable int fiscalYear, @PathVariable UUID id, @ModelAttribute Form form) {
        return kinds.edit(
                        id,
                        new Expected.Any(),
                        before -> KindService.named(Objects.requireNonNullElse(form.kind(), "")))
                .thenReturn(BackTo.section(form.back(), "saved", "kind"));
    }
}
