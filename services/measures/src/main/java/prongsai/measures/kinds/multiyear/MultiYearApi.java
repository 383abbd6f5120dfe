package prongsai.measures.kinds.multiyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.MultiYearPlan;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Plans over several years, for other systems. */
@RestController
class MultiYearApi {
    private final MultiYearService service;

    MultiYearApi(MultiYearService service) {
        this.service = service;
    }

    /**
     * With {@code id} alone the measure refers to that one; with years alone to a new one; with both, that one is written
     * anew for all who refer to it; with neither it refers to none.
     */
    record Body(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable LocalDate naccEnteredOn,
            @Nullable String naccReference,
            @Nullable String naccUrl) {
        Wish wish() {
            if (from == null && to == null) {
                return id == null ? new Wish.None() : new Wish.Choose(id);
            }
            MultiYearDetails details = new MultiYearDetails(
                    text(title), year("from", from), year("to", to), naccEnteredOn, text(naccReference), text(naccUrl));
            return id == null ? new Wish.Make(details) : new Wish.Rewrite(id, details, Optional.empty());
        }

        private static int year(String field, @Nullable Integer year) {
            if (year == null) {
                throw Problem.invalid(field, "field-missing", field);
            }
            return year;
        }

        private static String text(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "");
        }
    }

    record Answer(UUID id, long revision, @Nullable MultiYearPlan multiYearPlan) {}

    record All(List<MultiYearPlan> multiYearPlans) {}

    @GetMapping("/api/measures/v1/multi-year-plans")
    Mono<All> all() {
        return service.all().map(All::new);
    }

    @Takes(Action.REWORD)
    @PutMapping("/api/measures/v1/measures/{id}/multi-year-plan")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> service.fulfil(id, ifMatch.expected(), body::wish))
                .map(changed -> ChangeAnswer.ok(
                        changed,
                        new Answer(id, changed.revision(), changed.value().orElse(null))));
    }
}
