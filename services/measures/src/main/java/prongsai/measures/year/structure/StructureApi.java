package prongsai.measures.year.structure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import reactor.core.publisher.Mono;

/** The structure of a plan, for other systems. */
@RestController
class StructureApi {
    private final MeasureStructureService measures;
    private final StepStructureService steps;
    private final BinService bin;
    private final StructureService structures;

    StructureApi(
            MeasureStructureService measures, StepStructureService steps, BinService bin, StructureService structures) {
        this.structures = structures;
        this.measures = measures;
        this.steps = steps;
        this.bin = bin;
    }

    record MeasureBody(
            @Nullable String title,
            boolean allUnits,
            @Nullable List<String> units,
            @Nullable List<Integer> quarters,
            @Nullable List<String> evidenceKinds) {
        MeasureFields fields() {
            return MeasureFields.of(title, allUnits, units, quarters, evidenceKinds);
        }
    }

    record StepBody(@Nullable String text, @Nullable String frequency) {
        StepFields fields() {
            return StepFields.of(text, frequency);
        }
    }

    /**
     * @param to {@code up}, {@code down} or a number from 1
     * @param measure of a step: where it goes; null stays
     */
    record PlaceBody(@Nullable String to, @Nullable UUID measure) {}

    /** @param id of what was made, changed or put back; of a delete, the id to undo it with */
    record StructureAnswer(UUID id, int fiscalYear, long revision) {}

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/api/measures/v1/plans/{fiscalYear}/measures")
    Mono<ResponseEntity<StructureAnswer>> addMeasure(
            @PathVariable int fiscalYear, IfMatch ifMatch, @RequestBody MeasureBody body) {
        return Mono.defer(() -> measures.add(fiscalYear, ifMatch.expected(), body::fields))
                .map(changed -> answer(HttpStatus.CREATED, changed, changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PutMapping("/api/measures/v1/measures/{id}/structure")
    Mono<ResponseEntity<StructureAnswer>> putMeasure(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody MeasureBody body) {
        return Mono.defer(() -> measures.edit(id, ifMatch.expected(), before -> body.fields()))
                .map(changed -> answer(HttpStatus.OK, changed, id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PutMapping("/api/measures/v1/measures/{id}/place")
    Mono<ResponseEntity<StructureAnswer>> moveMeasure(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody PlaceBody body) {
        return Mono.defer(() -> measures.move(id, ifMatch.expected(), () -> Place.of(body.to())))
                .map(changed -> answer(HttpStatus.OK, changed, id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @DeleteMapping("/api/measures/v1/measures/{id}")
    Mono<ResponseEntity<StructureAnswer>> deleteMeasure(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.defer(() -> measures.delete(id, ifMatch.expected()))
                .map(changed -> answer(HttpStatus.OK, changed, changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/api/measures/v1/measures/{id}/steps")
    Mono<ResponseEntity<StructureAnswer>> addStep(@PathVariable UUID id, IfMatch ifMatch, @RequestBody StepBody body) {
        return Mono.defer(() -> steps.add(id, ifMatch.expected(), body::fields))
                .map(changed -> answer(HttpStatus.CREATED, changed, changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PutMapping("/api/measures/v1/steps/{id}")
    Mono<ResponseEntity<StructureAnswer>> putStep(@PathVariable UUID id, IfMatch ifMatch, @RequestBody StepBody body) {
        return Mono.defer(() -> steps.edit(id, ifMatch.expected(), before -> body.fields()))
                .map(changed -> answer(HttpStatus.OK, changed, id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PutMapping("/api/measures/v1/steps/{id}/place")
    Mono<ResponseEntity<StructureAnswer>> moveStep(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody PlaceBody body) {
        return Mono.defer(() -> steps.move(
                        id,
                        ifMatch.expected(),
                        () -> new StepStructureService.StepPlace(
                                Optional.ofNullable(body.measure()), Place.of(body.to()))))
                .map(changed -> answer(HttpStatus.OK, changed, id));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @DeleteMapping("/api/measures/v1/steps/{id}")
    Mono<ResponseEntity<StructureAnswer>> deleteStep(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.defer(() -> steps.delete(id, ifMatch.expected()))
                .map(changed -> answer(HttpStatus.OK, changed, changed.value()));
    }

    @Takes(Action.EDIT_STRUCTURE)
    @PostMapping("/api/measures/v1/deleted/{id}/restore")
    Mono<ResponseEntity<StructureAnswer>> restore(@PathVariable UUID id, IfMatch ifMatch) {
        return Mono.defer(() -> bin.restore(id, ifMatch.expected()))
                .map(changed -> answer(HttpStatus.OK, changed, changed.value()));
    }

    @GetMapping("/api/measures/v1/plans/{fiscalYear}/comparison")
    Mono<YearComparison> comparison(@PathVariable int fiscalYear) {
        return structures.view(fiscalYear).map(StructureService.View::comparison);
    }

    private static ResponseEntity<StructureAnswer> answer(HttpStatus status, Changed<?> changed, UUID id) {
        return ChangeAnswer.of(status, changed, new StructureAnswer(id, changed.fiscalYear(), changed.revision()));
    }
}
