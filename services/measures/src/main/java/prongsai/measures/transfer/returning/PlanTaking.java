package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.measures.core.change.Change;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.change.Expected;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.change.PlanChanges;
import prongsai.measures.core.change.Target;
import prongsai.measures.core.part.ListChanges;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.schedule.ScheduleService;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.kinds.multiyear.MultiYearService;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.KeyedRows;
import prongsai.measures.transfer.exchange.ReturnedSheet;
import prongsai.measures.transfer.exchange.SheetProblems;
import prongsai.measures.transfer.exchange.SheetReading;
import prongsai.tenancy.Ids;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes one change of a plan of what a person takes of a sheet. */
@Component
class PlanTaking {
    private final PlanService plans;
    private final PlanChanges changes;
    private final ReturningStore store;
    private final ListChanges lists;
    private final MultiYearService multiYear;
    private final ScheduleService schedule;
    private final SheetProblems problems;
    private final MessageSource messages;

    PlanTaking(
            PlanService plans,
            PlanChanges changes,
            ReturningStore store,
            ListChanges lists,
            MultiYearService multiYear,
            ScheduleService schedule,
            SheetProblems problems,
            MessageSource messages) {
        this.plans = plans;
        this.changes = changes;
        this.store = store;
        this.lists = lists;
        this.multiYear = multiYear;
        this.schedule = schedule;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * The value is the id to undo it with.
     *
     * <p>Errors: as {@link PlanChanges#change} and {@link Taking#of}; 422 {@code sheet-wrong} with {@code errors} where the
     * sheet, or what was taken of it, cannot be a plan; 403 where the stage does not take all of it. Then nothing has changed.
     */
    Mono<Changed<UUID>> take(ReturnedSheet sheet, int fiscalYear, Taking taking, Locale locale) {
        return Callers.current()
                .flatMap(caller -> changes.change(
                        new Target.OfYear(fiscalYear),
                        new Expected.Any(),
                        Action.IMPORT,
                        locked -> plans.get(fiscalYear).flatMap(plan -> {
                            ReadSheet.Right right = right(ReadSheet.of(plan, sheet.table(), plans.today()), locale);
                            return take(locked, caller, plan, taking.of(right, sheet.units()), locale);
                        })));
    }

    private ReadSheet.Right right(ReadSheet read, Locale locale) {
        return switch (read) {
            case ReadSheet.Right right -> right;
            case ReadSheet.Wrong(var errors) -> throw problems.wrong(errors, locale);
        };
    }

    private Mono<Change<UUID>> take(LockedPlan locked, Caller caller, Plan plan, Choice choice, Locale locale) {
        choice.taken().forEach(one -> locked.require(one.action(), caller));
        List<KeyedRow> rows = choice.edits().on(choice.read().now());
        PlanContent content =
                switch (ReadSheet.read(rows, new FiscalYear(plan.fiscalYear()), plans.today(), List.of())) {
                    case SheetReading.Read(PlanContent told) -> told;
                    case SheetReading.Wrong(var errors) -> throw problems.wrong(errors, locale);
                };
        PlanWriting writing = PlanWriting.of(plan, content, KeyedRows.of(content, rows));
        UUID undo = Ids.next();
        return write(locked, caller, choice, content, writing, undo)
                .thenReturn(new Change<>(plan.id(), told(choice, false), told(choice, true), undo));
    }

    private Mono<Void> write(
            LockedPlan plan, Caller caller, Choice choice, PlanContent content, PlanWriting writing, UUID undo) {
        List<UUID> after = new ArrayList<>(writing.rows().measures.stream()
                .map(PlanRows.Measure::id)
                .filter(id -> writing.touched().contains(id) || writing.added().contains(id))
                .toList());
        return store.before(writing.touched())
                .flatMap(before -> multiYear
                        .ensure(plan, spans(content))
                        .then(Mono.defer(() -> store.save(plan, writing)))
                        .then(Mono.defer(() -> lists.write(plan, writing.rows().lists, writing.rows().listed)))
                        .thenMany(Flux.fromIterable(choice.following()))
                        .concatMap(step -> schedule.follow(plan, UUID.fromString(step)))
                        .then(Mono.defer(() -> store.keep(plan, undo, label(choice), caller.name(), before, after))));
    }

    private String label(Choice choice) {
        return messages.getMessage(
                "returning.label", new Object[] {choice.taken().size()}, Locale.forLanguageTag("th"));
    }

    /** All that measures name, and those of the sheet that the LAO does not have yet. */
    private static Collection<MultiYearDetails> spans(PlanContent content) {
        Map<PlanContent.Span, MultiYearDetails> all = new LinkedHashMap<>();
        content.multiYearPlans().forEach(plan -> all.put(new PlanContent.Span(plan.from(), plan.to()), plan));
        content.measures().stream()
                .map(PlanContent.Measure::span)
                .filter(Objects::nonNull)
                .forEach(span -> all.computeIfAbsent(span, key -> MultiYearDetails.of(key.from(), key.to())));
        return all.values();
    }

    private static List<Map<String, String>> told(Choice choice, boolean after) {
        return choice.taken().stream()
                .map(one -> Map.of(
                        "what", one.what().code(),
                        "row", one.kind().word(),
                        "of", one.row().key(),
                        "column", one.column() == null ? "" : one.column().key(),
                        "text", after ? one.after() : one.before()))
                .toList();
    }
}
