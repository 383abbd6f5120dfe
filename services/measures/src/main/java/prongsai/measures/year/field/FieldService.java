package prongsai.measures.year.field;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.part.Part;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import prongsai.measures.kinds.document.DocumentService;
import prongsai.measures.kinds.indicator.IndicatorService;
import prongsai.measures.work.measure.KindService;
import prongsai.measures.work.measure.MeasureService;
import prongsai.measures.work.readiness.ReadinessService;
import prongsai.measures.work.task.TaskEdit;
import prongsai.measures.work.task.TaskService;
import prongsai.measures.year.structure.MeasureStructureService;
import prongsai.measures.year.structure.StepStructureService;
import reactor.core.publisher.Mono;

/**
 * Saves one field at a time. A person who types for an hour loses nothing to a colleague who ticked another task
 * meanwhile: only a change of the very same field stands against theirs, and then they are told whose it is.
 *
 * <p>Errors: as {@code PlanChanges.change}; 409 {@code field-changed} as {@link Conflicts#told}; 400 for a value that
 * cannot be, or a name that is no field's.
 */
@Service
class FieldService {
    private static final Expected ANY = new Expected.Any();

    private final MeasureService measures;
    private final KindService kinds;
    private final TaskService tasks;
    private final MeasureStructureService structures;
    private final StepStructureService steps;
    private final IndicatorService indicators;
    private final DocumentService papers;
    private final ReadinessService readiness;
    private final Conflicts conflicts;

    FieldService(
            MeasureService measures,
            KindService kinds,
            TaskService tasks,
            MeasureStructureService structures,
            StepStructureService steps,
            IndicatorService indicators,
            DocumentService papers,
            ReadinessService readiness,
            Conflicts conflicts) {
        this.measures = measures;
        this.kinds = kinds;
        this.tasks = tasks;
        this.structures = structures;
        this.steps = steps;
        this.indicators = indicators;
        this.papers = papers;
        this.readiness = readiness;
        this.conflicts = conflicts;
    }

    Mono<Saved> saveMeasure(UUID id, Typed typed) {
        return saved(id, typed, MeasureField.values(), edit -> measures.edit(id, ANY, edit));
    }

    Mono<Saved> saveKind(UUID measure, Typed typed) {
        return saved(measure, typed, KindField.values(), edit -> kinds.edit(measure, ANY, edit));
    }

    Mono<Saved> saveStructure(UUID id, Typed typed) {
        return saved(id, typed, StructureField.values(), edit -> structures.edit(id, ANY, edit));
    }

    Mono<Saved> saveStep(UUID id, Typed typed) {
        return saved(id, typed, StepField.values(), edit -> steps.edit(id, ANY, edit));
    }

    Mono<Saved> saveTask(UUID id, Typed typed) {
        return saved(
                id, typed, TaskField.values(), edit -> tasks.edit(id, ANY, before -> TaskEdit.to(edit.apply(before))));
    }

    /** Of last year's assessment, as the plan of this year holds it. */
    Mono<Saved> saveIta(int fiscalYear, Typed typed) {
        Supplier<ItaField> field = () -> ItaField.named(typed.name());
        Mono<Where> where = readiness
                .plan(fiscalYear)
                .map(plan -> Where.field(plan, field.get().path()));
        return saved(where, typed, field, edit -> readiness.edit(fiscalYear, edit));
    }

    /** @param part the indicator's id */
    Mono<Saved> saveIndicator(UUID measure, @Nullable UUID part, Typed typed) {
        return savedPart(measure, part, typed, IndicatorField.values(), edit -> indicators.edit(measure, ANY, edit));
    }

    /** @param part the paper's id */
    Mono<Saved> savePaper(UUID measure, @Nullable UUID part, Typed typed) {
        return savedPart(measure, part, typed, PaperField.values(), edit -> papers.edit(measure, ANY, edit));
    }

    private <T extends Part> Mono<Saved> savedPart(
            UUID measure,
            @Nullable UUID part,
            Typed typed,
            Field<T>[] fields,
            Function<UnaryOperator<List<T>>, Mono<Changed<List<T>>>> change) {
        Supplier<UUID> id = () -> Field.known(Optional.ofNullable(part));
        Supplier<Field<T>> field = () -> Field.named(typed.name(), fields);
        return saved(
                Mono.fromSupplier(
                        () -> Where.part(measure, id.get(), field.get().path())),
                typed,
                field,
                edit -> change.apply(before -> Parts.changed(before, id.get(), edit))
                        .map(changed -> new Changed<>(
                                changed.fiscalYear(), changed.revision(), Parts.find(changed.value(), id.get()))));
    }

    private <T> Mono<Saved> saved(
            UUID subject, Typed typed, Field<T>[] fields, Function<UnaryOperator<T>, Mono<Changed<T>>> change) {
        Supplier<Field<T>> field = () -> Field.named(typed.name(), fields);
        return saved(Mono.fromSupplier(() -> field.get().where(subject)), typed, field, change);
    }

    /** The field is asked for within the change, so that what is not this LAO's answers 404 before anything else. */
    private <T> Mono<Saved> saved(
            Mono<Where> where,
            Typed typed,
            Supplier<? extends Field<T>> field,
            Function<UnaryOperator<T>, Mono<Changed<T>>> change) {
        return conflicts.told(
                where,
                change.apply(before -> typed.onto(field.get(), before))
                        .map(changed -> new Saved(field.get().read(changed.value()), changed.revision())));
    }
}
