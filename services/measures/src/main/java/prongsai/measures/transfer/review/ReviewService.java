package prongsai.measures.transfer.review;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Callers;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.files.foreign.SentFile;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.importing.ImportService;
import prongsai.measures.transfer.importing.LaoNames;
import prongsai.measures.transfer.importing.PaperReading;
import prongsai.measures.transfer.importing.UnclearPaper;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.staging.Staged;
import prongsai.measures.transfer.staging.StagedKind;
import prongsai.measures.transfer.staging.StagingService;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Import of a report with a person's look at it: read and stage, decide cell by cell, write when all is decided. */
@Service
public class ReviewService {
    /** Characters that a person may type into a cell. */
    private static final int LONGEST = 30_000;

    private final ImportService imports;
    private final StagingService staging;
    private final PlanService plans;
    private final Transactions transactions;
    private final Conflicts conflicts;
    private final Clock clock;

    ReviewService(
            ImportService imports,
            StagingService staging,
            PlanService plans,
            Transactions transactions,
            Conflicts conflicts,
            Clock clock) {
        this.imports = imports;
        this.staging = staging;
        this.plans = plans;
        this.transactions = transactions;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Where a file goes on, once it was read. */
    sealed interface Next {
        /** Its form leaves a question open. */
        record Asked(UUID paper) implements Next {}

        /** It is there to be looked at. */
        record Reviewed(UUID review) implements Next {}
    }

    /** Reads a file and stages it. Errors: as {@link ImportService#read}; 403 for who may not import. */
    Mono<Next> stage(SentFile file, int fiscalYear, Locale locale) {
        return requireMayImport()
                .then(Mono.defer(() -> imports.read(file, fiscalYear, locale)))
                .flatMap(reading -> switch (reading) {
                    case PaperReading.Clear(ImportedReport report) ->
                        stage(report, fiscalYear).map(Next.Reviewed::new);
                    case PaperReading.Unclear(UnclearPaper paper, RecognisedForm form) ->
                        staging.keep(fiscalYear, StagedKind.PAPER, paper).map(Next.Asked::new);
                });
    }

    /** Lets a report wait for a person's look at it. */
    public Mono<UUID> stage(ImportedReport report, int fiscalYear) {
        return plans.around(fiscalYear)
                .map(year -> new LaoNames(year.lao().name(), year.lao().shortName()))
                .flatMap(lao -> staging.keep(fiscalYear, StagedKind.REPORT, Review.of(report, lao, fiscalYear)));
    }

    /**
     * @param staged that wait, latest first
     * @param papers whose form leaves a question open
     */
    record Waiting(PlanService.YearPage page, List<Staged> staged, List<Staged> papers) {}

    Mono<Waiting> waiting(int fiscalYear) {
        return transactions.tenant(plans.around(fiscalYear)
                .zipWhen(page -> staging.waiting(fiscalYear, StagedKind.REPORT, StagedKind.PAPER))
                .map(found -> new Waiting(
                        found.getT1(), of(StagedKind.REPORT, found.getT2()), of(StagedKind.PAPER, found.getT2()))));
    }

    private static List<Staged> of(StagedKind kind, List<Staged> all) {
        return all.stream().filter(staged -> staged.kind() == kind).toList();
    }

    /** What its page shows, with what the page has around it. */
    record Looked(PlanService.YearPage page, Review review) {}

    /** Errors: as {@link StagingService#find}. */
    Mono<Looked> look(UUID id, int fiscalYear) {
        return transactions.tenant(find(id, fiscalYear)
                .flatMap(review -> plans.page(fiscalYear).map(page -> new Looked(page, review))));
    }

    private Mono<Review> find(UUID id, int fiscalYear) {
        return staging.find(id, fiscalYear, StagedKind.REPORT, Review.class);
    }

    /**
     * Two who decide the same have nothing to settle, whoever was first.
     *
     * <p>Errors: as {@link StagingService#find}; 400 for a cell that is not there or a text that cannot be; 403; 409
     * {@code form-changed} with what stands in the cell, by whom and since when, where somebody else decided otherwise since the person looked.
     */
    Mono<Review> decide(UUID id, int fiscalYear, Deciding deciding) {
        return conflicts.told(Mono.empty(), change(id, fiscalYear, (caller, review) -> {
            CellAddress address = CellAddress.parse(deciding.measure(), deciding.column())
                    .filter(review::has)
                    .orElseThrow(() -> Problem.invalid("column", "wrong-parameter", "column"));
            Review changed = decided(review, address, deciding);
            ReviewedCell before = review.cell(address);
            if (!before.seen().equals(changed.cell(address).seen())) {
                before.seen().require(deciding.seen(), before.writer());
            }
            if (isTitle(address) && changed.cell(address).text().isEmpty()) {
                throw Problem.invalid("text", "review-title-missing");
            }
            return changed.decidedBy(address, new Decider(caller.name(), clock.instant()));
        }));
    }

    private static Review decided(Review review, CellAddress address, Deciding deciding) {
        if (deciding.isReopening()) {
            return review.reopened(address);
        }
        String text = deciding.text();
        if (text == null) {
            return review.confirmed(address);
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("text", "line-too-long", LONGEST);
        }
        return review.edited(address, text);
    }

    private static boolean isTitle(CellAddress address) {
        return address instanceof CellAddress.OfMeasure(int measure, FormColumn of) && of == FormColumn.MEASURE;
    }

    /** Keeps what is left over of a measure as a note, or does not. Errors: as {@link #decide}. */
    Mono<Review> note(UUID id, int fiscalYear, int measure, boolean kept) {
        return change(id, fiscalYear, (caller, review) -> {
            if (measure < 1 || measure > review.measures().size()) {
                throw Problem.invalid("measure", "wrong-parameter", "measure");
            }
            return review.noted(measure, kept);
        });
    }

    /** Confirms what nobody has decided on. Errors: as {@link StagingService#find}; 400 {@code field-missing} unless it was compared; 403. */
    Mono<Review> confirmAll(UUID id, int fiscalYear, Compared compared) {
        return change(id, fiscalYear, (caller, review) -> switch (compared) {
            case MADE -> review.confirmedAll();
            case NOT_SAID -> throw Problem.invalid("compared", "review-not-compared");
        });
    }

    /** What a person says who confirms without looking at each cell. */
    enum Compared {
        MADE,
        NOT_SAID
    }

    /**
     * Writes the plan as it was decided on, and lets the staged one go, in one transaction. Errors: as
     * {@link StagingService#find} and {@link ImportService#write}; 409 {@code import-undecided} with {@code waiting}, the
     * number of cells that wait. Then nothing has changed.
     */
    Mono<Changed<Counts>> write(UUID id, int fiscalYear) {
        return transactions.tenant(find(id, fiscalYear)
                .doOnNext(ReviewService::requireDecided)
                .flatMap(review -> imports.write(review.report(), fiscalYear))
                .flatMap(changed -> staging.remove(id).thenReturn(changed)));
    }

    /** Lets it go unwritten. Errors: as {@link StagingService#find}; 403. */
    Mono<Void> discard(UUID id, int fiscalYear) {
        return transactions
                .tenant(find(id, fiscalYear)
                        .flatMap(review ->
                                requireMayImport().then(staging.remove(id)).thenReturn(id)))
                .then();
    }

    private Mono<Review> change(UUID id, int fiscalYear, BiFunction<Caller, Review, Review> change) {
        return Callers.current()
                .flatMap(caller -> staging.change(id, fiscalYear, StagedKind.REPORT, Review.class, review -> {
                    Stage.requireAny(Action.IMPORT, caller);
                    return change.apply(caller, review);
                }));
    }

    private static Mono<Void> requireMayImport() {
        return Callers.current()
                .doOnNext(caller -> Stage.requireAny(Action.IMPORT, caller))
                .then();
    }

    private static void requireDecided(Review review) {
        int waiting = review.waiting().size();
        if (waiting > 0) {
            throw new Problem(HttpStatus.CONFLICT, "import-undecided", waiting).with("waiting", waiting);
        }
    }
}
