package prongsai.measures.importing;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.change.Change;
import prongsai.measures.change.Changed;
import prongsai.measures.change.Expected;
import prongsai.measures.change.LockedPlan;
import prongsai.measures.change.PlanChanges;
import prongsai.measures.change.Target;
import prongsai.measures.page.DateField;
import prongsai.measures.plan.Action;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Fills an LAO's empty year from a report that it already has. */
@Service
public class ImportService {
    /** Bytes that a report may have; real ones have some tens of thousands. */
    public static final int LIMIT = 5 * 1024 * 1024;

    private static final Duration READING = Duration.ofSeconds(30);

    private final PlanChanges changes;
    private final ImportStore store;
    private final MessageSource messages;
    private final ReportReader reader = new ReportReader();

    ImportService(PlanChanges changes, ImportStore store, MessageSource messages) {
        this.changes = changes;
        this.store = store;
        this.messages = messages;
    }

    /** What was written. */
    public record Counts(int measures, int steps, int results, int outcomes) {
        static Counts of(List<ImportedMeasure> measures) {
            return new Counts(
                    measures.size(),
                    measures.stream()
                            .mapToInt(measure -> measure.steps().size())
                            .sum(),
                    measures.stream()
                            .mapToInt(measure -> measure.results().size())
                            .sum(),
                    measures.stream()
                            .mapToInt(measure -> measure.outcomes().size())
                            .sum());
        }
    }

    /**
     * Reads a file and writes nothing. Errors: 400 {@code date-year-…} for what is no Buddhist year, 422 {@code import-failed} saying why in the reader's language, 422
     * {@code import-wrong-year}.
     */
    public Mono<ImportedReport> read(byte[] file, int fiscalYear, Locale locale) {
        return Mono.fromSupplier(() -> year(fiscalYear))
                .then(Mono.fromCallable(() -> reader.read(file)))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(READING)
                .map(reading -> switch (reading) {
                    case ImportedReport report -> ofYear(report, fiscalYear);
                    case ImportProblem problem -> throw refused(problem, locale);
                });
    }

    /** Writes the whole report as the plan of the year. Errors: 409 {@code import-not-empty}; then nothing has changed. */
    public Mono<Changed<Counts>> write(ImportedReport report, int fiscalYear) {
        FiscalYear year = year(fiscalYear);
        ofYear(report, fiscalYear);
        return changes.change(
                new Target.OfYearOrNew(fiscalYear),
                new Expected.Any(),
                Action.IMPORT,
                plan -> requireEmpty(plan)
                        .then(Mono.defer(() -> store.insert(plan, ImportDocument.of(report, year))))
                        .then(Mono.fromSupplier(() -> change(plan.id(), Counts.of(report.measures())))));
    }

    private static Change<Counts> change(UUID plan, Counts counts) {
        return new Change<>(plan, null, counts, counts);
    }

    private Mono<Void> requireEmpty(LockedPlan plan) {
        return store.measures(plan.id())
                .flatMap(measures -> measures == 0
                        ? Mono.empty()
                        : Mono.error(new Problem(
                                HttpStatus.CONFLICT, "import-not-empty", String.valueOf(plan.fiscalYear()), measures)));
    }

    private static FiscalYear year(int fiscalYear) {
        try {
            return new FiscalYear(fiscalYear);
        } catch (ThaiDateException e) {
            throw DateField.problem("fiscalYear", e);
        }
    }

    private static ImportedReport ofYear(ImportedReport report, int fiscalYear) {
        FiscalYear found = report.fiscalYear();
        if (found != null && found.year() != fiscalYear) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "import-wrong-year",
                    String.valueOf(found.year()),
                    String.valueOf(fiscalYear));
        }
        return report;
    }

    private Problem refused(ImportProblem problem, Locale locale) {
        String why = messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "import-failed", why)
                .with("reason", problem.key().substring(problem.key().lastIndexOf('.') + 1));
    }
}
