package prongsai.measures.transfer.asking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Callers;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Stage;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.files.upload.FileWork;
import prongsai.measures.transfer.importing.ImportService;
import prongsai.measures.transfer.importing.UnclearPaper;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.TableHeader;
import prongsai.measures.transfer.importing.form.TableHeaders;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.shape.Said;
import prongsai.measures.transfer.importing.shape.Shape;
import prongsai.measures.transfer.importing.shape.ShapeService;
import prongsai.measures.transfer.review.ReviewService;
import prongsai.measures.transfer.staging.StagedKind;
import prongsai.measures.transfer.staging.StagingService;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Asks a person what a file's columns are. What they say is kept with the file at once, and for the next file when they confirm it. */
@Service
class AskingService {
    private final StagingService staging;
    private final ImportService imports;
    private final ShapeService shapes;
    private final ReviewService reviews;
    private final PlanService plans;
    private final Transactions transactions;
    private final Conflicts conflicts;
    private final FileWork work;

    AskingService(
            StagingService staging,
            ImportService imports,
            ShapeService shapes,
            ReviewService reviews,
            PlanService plans,
            Transactions transactions,
            Conflicts conflicts,
            FileWork work) {
        this.staging = staging;
        this.imports = imports;
        this.shapes = shapes;
        this.reviews = reviews;
        this.plans = plans;
        this.transactions = transactions;
        this.conflicts = conflicts;
        this.work = work;
    }

    /**
     * What the page shows.
     *
     * @param form as it follows from the answers so far
     */
    record Asked(
            PlanService.YearPage page,
            UnclearPaper paper,
            RecognisedForm form,
            List<AskedTable> tables,
            List<AskedLabel> labels) {
        String seen() {
            return AskingService.seen(paper).tag();
        }
    }

    /** @param shapes that the office has said something of, the latest first, then those with an answer for every office */
    record Remembered(PlanService.YearPage page, List<Shape> shapes) {}

    Mono<Remembered> remembered(int fiscalYear) {
        return transactions.tenant(plans.around(fiscalYear)
                .zipWhen(page -> shapes.all())
                .map(found -> new Remembered(found.getT1(), found.getT2())));
    }

    /** Errors: as {@link StagingService#find}. */
    Mono<Asked> look(UUID id, int fiscalYear) {
        return transactions
                .tenant(find(id, fiscalYear).zipWhen(paper -> plans.around(fiscalYear)))
                .flatMap(found -> asked(found.getT1(), fiscalYear)
                        .map(asked ->
                                new Asked(found.getT2(), found.getT1(), asked.form(), asked.tables(), asked.labels())));
    }

    /**
     * Keeps what the person said with the file. Errors: as {@link StagingService#find}; 400 as {@link AskingForm#tables}; 403; 409
     * {@code form-changed} where somebody else said something else since the person looked.
     */
    Mono<UnclearPaper> answer(UUID id, int fiscalYear, AskingForm form) {
        return requireMayImport()
                .then(Mono.defer(() -> transactions.tenant(find(id, fiscalYear))))
                .flatMap(paper -> asked(paper, fiscalYear).flatMap(asked -> said(paper, asked, form, fiscalYear)))
                .flatMap(said -> conflicts.told(
                        Mono.empty(), staging.change(id, fiscalYear, StagedKind.PAPER, UnclearPaper.class, before -> {
                            if (!seen(before).equals(seen(said))) {
                                seen(before).require(form.seen());
                            }
                            return said;
                        })));
    }

    /** What is understood of the paper goes on to its review. Errors: as {@link #answer} and {@link ImportService#understand}. */
    Mono<UUID> confirm(UUID id, int fiscalYear, AskingForm form, Locale locale) {
        return answer(id, fiscalYear, form)
                .flatMap(paper -> imports.understand(paper, fiscalYear, locale)
                        .flatMap(report -> conflicts.told(Mono.empty(), goOn(id, fiscalYear, paper, report))));
    }

    private Mono<UUID> goOn(UUID id, int fiscalYear, UnclearPaper paper, ImportedReport report) {
        return work.run(() -> remembered(paper, fiscalYear))
                .flatMap(said -> transactions.tenant(find(id, fiscalYear)
                        // What a colleague answered since is not thrown away.
                        .doOnNext(locked -> seen(locked).require(seen(paper).tag()))
                        .then(Mono.defer(() -> shapes.remember(said)))
                        .then(Mono.defer(() -> reviews.stage(report, fiscalYear)))
                        .flatMap(review -> staging.remove(id).thenReturn(review))));
    }

    /** Lets it go unread. Errors: as {@link StagingService#find}; 403. */
    Mono<Void> discard(UUID id, int fiscalYear) {
        return requireMayImport()
                .then(Mono.defer(() -> transactions.tenant(
                        find(id, fiscalYear).then(staging.remove(id)).thenReturn(id))))
                .then();
    }

    private Mono<UnclearPaper> find(UUID id, int fiscalYear) {
        return staging.find(id, fiscalYear, StagedKind.PAPER, UnclearPaper.class);
    }

    private record Tables(RecognisedForm form, List<AskedTable> tables, List<AskedLabel> labels) {}

    private Mono<Tables> asked(UnclearPaper paper, int fiscalYear) {
        return imports.recognise(paper, fiscalYear)
                .flatMap(form -> work.run(() -> new Tables(
                        form, AskedTables.of(paper, form, headers(paper, fiscalYear)), AskedLabel.of(form))));
    }

    private Mono<UnclearPaper> said(UnclearPaper paper, Tables asked, AskingForm form, int fiscalYear) {
        return work.run(() -> {
            Map<Integer, Answer> tables = form.tables(asked.tables());
            TableHeaders headers = headers(paper, fiscalYear);
            var byShape = new HashMap<>(form.labels(asked.labels()));
            tables.forEach((index, answer) -> {
                String shape = headers.at(index, answer).shape();
                if (!shape.isEmpty() && hasHeader(answer)) {
                    byShape.put(shape, answer);
                }
            });
            return paper.answered(tables, byShape);
        });
    }

    /** What holds for the next file too: of tables with a header, and of labels. */
    private static Map<Said, Answer> remembered(UnclearPaper paper, int fiscalYear) {
        Map<Said, Answer> said = new LinkedHashMap<>();
        TableHeaders headers = headers(paper, fiscalYear);
        paper.byTable().forEach((index, answer) -> {
            TableHeader header = headers.at(index, answer);
            if (!header.shape().isEmpty() && hasHeader(answer)) {
                said.put(new Said(header.shape(), header.headings()), answer);
            }
        });
        paper.byShape().forEach((shape, answer) -> {
            if (said.keySet().stream().noneMatch(known -> known.shape().equals(shape))) {
                said.put(new Said(shape, List.of(shape.substring(shape.indexOf(':') + 1))), answer);
            }
        });
        return said;
    }

    /** With labels at the left it is they that are known again. */
    private static boolean hasHeader(Answer answer) {
        return answer.rows() != Confirmed.Rows.ARE_LABELS;
    }

    private static TableHeaders headers(UnclearPaper paper, int fiscalYear) {
        return new TableHeaders(paper.paper(), new FiscalYear(fiscalYear));
    }

    private static Seen seen(UnclearPaper paper) {
        return Seen.of("tables", new TreeMap<>(paper.byTable()).toString())
                .and("labels", new TreeMap<>(paper.byShape()).toString());
    }

    private static Mono<Void> requireMayImport() {
        return Callers.current()
                .doOnNext(caller -> Stage.requireAny(Action.IMPORT, caller))
                .then();
    }
}
