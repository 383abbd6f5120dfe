package prongsai.measures.kinds.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** Agreements, for other systems. */
@RestController
class AgreementApi {
    private final AgreementService agreements;

    AgreementApi(AgreementService agreements) {
        this.agreements = agreements;
    }

    /** @param id of one that is there; left out for a new one */
    record Row(
            @Nullable UUID id,
            @Nullable String superior,
            @Nullable String subordinate,
            @Nullable LocalDate signedOn,
            @Nullable UUID evidenceId,
            @Nullable String url)
            implements PartRow<Agreement> {
        @Override
        public Agreement as(UUID part) {
            return new Agreement(
                    part,
                    Objects.requireNonNullElse(superior, ""),
                    Objects.requireNonNullElse(subordinate, ""),
                    signedOn,
                    evidenceId,
                    Objects.requireNonNullElse(url, ""));
        }
    }

    record Body(@Nullable List<Row> agreements) {
        List<Agreement> onto(List<Agreement> before) {
            return Parts.replaced("agreements", before, agreements);
        }
    }

    record Answer(UUID id, long revision, List<Agreement> agreements) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/agreements")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> agreements.edit(id, ifMatch.expected(), body::onto))
                .map(changed -> answer(id, changed));
    }

    @Takes(Action.WORK)
    @PostMapping("/api/measures/v1/measures/{id}/agreements/draw")
    Mono<ResponseEntity<Answer>> draw(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.defer(() -> agreements.draw(id, ifMatch.expected())).map(changed -> answer(id, changed));
    }

    private static ResponseEntity<Answer> answer(UUID id, Changed<List<Agreement>> changed) {
        return ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value()));
    }
}
