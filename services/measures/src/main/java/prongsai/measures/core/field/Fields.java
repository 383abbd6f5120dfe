package prongsai.measures.core.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Where;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Saves one field at a time, by the change that the feature which owns it has anyway. A person who types for an hour loses
 * nothing to a colleague who ticked another task meanwhile: only a change of the very same field stands against theirs, and
 * then they are told whose it is.
 *
 * <p>The answer is {@link Saved}, as JSON whatever was asked for: what is written is said to be.
 *
 * <p>Errors: as the change; 409 {@code field-changed} as {@link Conflicts#told}; 400 for a value that cannot be, or a name
 * that is no field's.
 */
@Component
public class Fields {
    private final Conflicts conflicts;
    private final Clock clock;

    Fields(Conflicts conflicts, Clock clock) {
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * A field of a thing that is there once.
     *
     * @param subject of the history's entries
     * @param fields that it has
     */
    public <T> Mono<ResponseEntity<Saved>> save(
            UUID subject, FieldForm form, Field<T>[] fields, Function<UnaryOperator<T>, Mono<Changed<T>>> change) {
        return save(Mono.just(subject), form, name -> named(name, fields), change);
    }

    /**
     * A field of a thing whose fields are not all known beforehand.
     *
     * @param subject asked only where the history is
     * @param named the field of a name; empty where there is none
     */
    public <T, F extends Field<T>> Mono<ResponseEntity<Saved>> save(
            Mono<UUID> subject,
            FieldForm form,
            Function<String, Optional<F>> named,
            Function<UnaryOperator<T>, Mono<Changed<T>>> change) {
        Typed typed = form.typed();
        Supplier<F> field = () -> known(named.apply(typed.name()));
        return saved(subject.map(id -> field.get().where(id)), typed, field, change);
    }

    /** A field of one part of a measure's list; 404 where the list has no such part. */
    public <T extends ListValue<T>> Mono<ResponseEntity<Saved>> savePart(
            UUID measure,
            FieldForm form,
            Field<T>[] fields,
            Function<UnaryOperator<List<Part<T>>>, Mono<Changed<List<Part<T>>>>> change) {
        Typed typed = form.typed();
        Supplier<UUID> part = () -> known(Optional.ofNullable(form.part()));
        Supplier<Field<T>> field = () -> known(named(typed.name(), fields));
        return saved(
                Mono.fromSupplier(
                        () -> Where.part(measure, part.get(), field.get().path())),
                typed,
                field,
                edit -> change.apply(before -> Parts.changed(before, part.get(), one -> one.map(edit)))
                        .map(changed -> new Changed<>(
                                changed.fiscalYear(),
                                changed.revision(),
                                Parts.find(changed.value(), part.get()).value())));
    }

    /** The field is asked for within the change, so that what is not this LAO's answers 404 before anything else. */
    private <T> Mono<ResponseEntity<Saved>> saved(
            Mono<Where> where,
            Typed typed,
            Supplier<? extends Field<T>> field,
            Function<UnaryOperator<T>, Mono<Changed<T>>> change) {
        return conflicts
                .told(
                        where,
                        change.apply(before -> typed.onto(field.get(), before, FiscalYear.of(LocalDate.now(clock)))))
                .map(changed -> answer(new Saved(field.get().read(changed.value()), changed.revision())));
    }

    private static ResponseEntity<Saved> answer(Saved saved) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(saved);
    }

    private static <T> Optional<Field<T>> named(String name, Field<T>[] fields) {
        return Stream.of(fields).filter(field -> field.key().equals(name)).findFirst();
    }

    private static <K> K known(Optional<K> asked) {
        return asked.orElseThrow(() -> Problem.invalid("name", "wrong-parameter", "name"));
    }
}
