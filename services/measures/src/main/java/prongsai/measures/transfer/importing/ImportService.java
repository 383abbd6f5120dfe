package prongsai.measures.transfer.importing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.change.Changed;
import prongsai.measures.core.page.DateField;
import prongsai.measures.files.foreign.ForeignFiles;
import prongsai.measures.files.foreign.SentFile;
import prongsai.measures.files.upload.FileWork;
import prongsai.measures.transfer.content.ContentService;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.Counts;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import reactor.core.publisher.Mono;

/** Fills an LAO's empty year from a report that it already has. */
@Service
public class ImportService {
    private final ContentService contents;
    private final ForeignFiles foreign;
    private final FileWork work;
    private final MessageSource messages;

    ImportService(ContentService contents, ForeignFiles foreign, FileWork work, MessageSource messages) {
        this.contents = contents;
        this.foreign = foreign;
        this.work = work;
        this.messages = messages;
    }

    /**
     * Reads a file and writes nothing. Errors: 400 {@code date-year-…} for what is no Buddhist year, 422
     * {@code import-failed} saying why in the reader's language, 422 {@code import-wrong-year}; as {@link ForeignFiles#open(SentFile, Job)}.
     */
    public Mono<ImportedReport> read(SentFile file, int fiscalYear, Locale locale) {
        return Mono.fromSupplier(() -> year(fiscalYear))
                .then(foreign.open(file, new Job.OpenReport()))
                .flatMap(opened -> work.run(() -> ReportReader.read(opened)))
                .map(reading -> switch (reading) {
                    case ImportedReport report -> ofYear(report, fiscalYear);
                    case ImportProblem problem -> throw refused(problem, locale);
                });
    }

    /** Writes the whole report as the plan of the year. Errors: as {@link ContentService#fill}; then nothing has changed. */
    public Mono<Changed<Counts>> write(ImportedReport report, int fiscalYear) {
        FiscalYear year = year(fiscalYear);
        ofYear(report, fiscalYear);
        return contents.fill(ImportedContent.of(report, year));
    }

    /** How much the plan would hold. */
    public Counts counts(ImportedReport report, int fiscalYear) {
        return Counts.of(ImportedContent.of(report, year(fiscalYear)));
    }

    /** The same of what {@link #write} would take. Errors: 400 for what it would refuse. */
    Counts countsAsWritten(ImportedReport report, int fiscalYear) {
        return Counts.of(ContentValues.checked(ImportedContent.of(report, year(fiscalYear))));
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
