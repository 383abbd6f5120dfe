package prongsai.measures.transfer.importing;

import java.util.List;
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
import prongsai.measures.transfer.importing.form.FormDoubt;
import prongsai.measures.transfer.importing.form.PaperTables;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.reading.UnreadableFile;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.shape.Known;
import prongsai.measures.transfer.importing.shape.ShapeService;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.web.Problem;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;
import reactor.core.publisher.Mono;

/** Fills an LAO's empty year from a report that it already has. */
@Service
public class ImportService {
    private static final String TWO_YEARS = "import.doubt.fiscal-years-several";

    private final ContentService contents;
    private final ForeignFiles foreign;
    private final FileWork work;
    private final ShapeService shapes;
    private final MessageSource messages;

    ImportService(
            ContentService contents, ForeignFiles foreign, FileWork work, ShapeService shapes, MessageSource messages) {
        this.contents = contents;
        this.foreign = foreign;
        this.work = work;
        this.shapes = shapes;
        this.messages = messages;
    }

    /**
     * Reads a file and writes nothing. Errors: 400 {@code date-year-…} for what is no Buddhist year, 422
     * {@code import-failed} saying why in the reader's language; as {@link ForeignFiles#open(SentFile, Job)}.
     */
    public Mono<PaperReading> read(SentFile file, int fiscalYear, Locale locale) {
        return Mono.fromSupplier(() -> year(fiscalYear))
                .then(foreign.open(file, new Job.OpenReport()))
                .zipWith(shapes.known())
                .flatMap(both -> work.run(() -> read(both.getT1(), year(fiscalYear), both.getT2(), locale)));
    }

    private PaperReading read(Opened opened, FiscalYear year, Known known, Locale locale) {
        try {
            return readable(opened, year, known, locale);
        } catch (UnreadableFile unreadable) {
            throw refused(unreadable.problem(), locale);
        }
    }

    private PaperReading readable(Opened opened, FiscalYear year, Known known, Locale locale) {
        return switch (opened) {
            case Opened.Document(PaperDocument paper) -> {
                UnclearPaper unclear = UnclearPaper.of(paper, known);
                RecognisedForm form = ReportReader.recognise(paper, year, unclear.confirmed());
                yield isUnclear(paper, form)
                        ? new PaperReading.Unclear(unclear, form)
                        : new PaperReading.Clear(understood(unclear, year, locale));
            }
            case Opened.Workbook workbook -> throw new IllegalArgumentException("a workbook as its cells is no paper");
            case Opened.Refused refused -> throw refused(ReportReader.problem(refused), locale);
        };
    }

    /** Nothing speaks of measures though there are tables, or what a column is has to be asked. */
    private static boolean isUnclear(PaperDocument paper, RecognisedForm form) {
        return form.measures().isEmpty()
                ? PaperTables.of(paper).all().stream().anyMatch(PaperTables::mayHoldMeasures)
                : form.doubts().stream().map(FormDoubt::reason).anyMatch(FormDoubt.Reason::isOfForm);
    }

    /** The form of a paper with what persons have answered so far. */
    public Mono<RecognisedForm> recognise(UnclearPaper paper, int fiscalYear) {
        return work.run(() -> ReportReader.recognise(paper.paper(), year(fiscalYear), paper.confirmed()));
    }

    /** The report as it follows from the answers. Errors: 422 {@code import-failed}. */
    public Mono<ImportedReport> understand(UnclearPaper paper, int fiscalYear, Locale locale) {
        return work.run(() -> understood(paper, year(fiscalYear), locale));
    }

    private ImportedReport understood(UnclearPaper paper, FiscalYear year, Locale locale) {
        ImportReading reading = ReportReader.read(
                paper.paper(), year, paper.confirmed(), paper.known().ownUnits());
        return switch (reading) {
            case ImportedReport report -> report;
            case ImportProblem problem -> throw refused(problem, locale);
        };
    }

    /** Writes the whole report as the plan of the year. Errors: as {@link ContentService#fill}; then nothing has changed. */
    public Mono<Changed<Counts>> write(ImportedReport report, int fiscalYear) {
        return contents.fill(ImportedContent.of(report, year(fiscalYear)));
    }

    /** How much the plan would hold; a note counts for nothing, wherever it would stand. */
    public Counts counts(ImportedReport report, int fiscalYear) {
        return Counts.of(ImportedContent.of(report.withoutNotes(), year(fiscalYear)));
    }

    /** The same of what {@link #write} would take. Errors: 400 for what it would refuse. */
    Counts countsAsWritten(ImportedReport report, int fiscalYear) {
        return Counts.of(ContentValues.checked(ImportedContent.of(report, year(fiscalYear))));
    }

    /**
     * The report of a reading that nobody will look at. Errors: 422 {@code import-unclear} with {@code columns}, the headings that
     * a person has to say something of, on the page and once for all files of this shape; 422 {@code import-failed} where nothing
     * speaks of measures.
     */
    ImportedReport unseen(PaperReading reading, Locale locale) {
        return switch (reading) {
            case PaperReading.Clear(ImportedReport report) -> report;
            case PaperReading.Unclear(UnclearPaper paper, RecognisedForm form)
            when form.measures().isEmpty() ->
                throw refused(new ImportProblem.NoTable(paper.paper().tables().size()), locale);
            case PaperReading.Unclear(UnclearPaper paper, RecognisedForm form) -> {
                List<String> columns = form.doubts().stream()
                        .filter(doubt -> doubt.reason().isOfForm())
                        .map(FormDoubt::words)
                        .distinct()
                        .toList();
                throw new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "import-unclear", String.join(", ", columns))
                        .with("columns", columns);
            }
        };
    }

    /** Errors: 422 {@code import-wrong-year} or {@code import-other-lao} for a report of another year or of two at once, or of another office. */
    static void requireOwn(ImportedReport report, int fiscalYear, LaoNames lao) {
        FiscalYear found = report.fiscalYear();
        if (found != null && found.year() != fiscalYear) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "import-wrong-year",
                    String.valueOf(found.year()),
                    String.valueOf(fiscalYear));
        }
        report.source().doubts().stream()
                .filter(doubt -> doubt.key().equals(TWO_YEARS))
                .findFirst()
                .ifPresent(doubt -> {
                    throw new Problem(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "import-wrong-year",
                            String.join(", ", doubt.arguments()),
                            String.valueOf(fiscalYear));
                });
        if (!lao.isNamedBy(report.laoName())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "import-other-lao", report.laoName(), lao.name());
        }
    }

    private static FiscalYear year(int fiscalYear) {
        try {
            return new FiscalYear(fiscalYear);
        } catch (ThaiDateException e) {
            throw DateField.problem("fiscalYear", e);
        }
    }

    private Problem refused(ImportProblem problem, Locale locale) {
        String why = messages.getMessage(problem.key(), problem.arguments().toArray(), locale);
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, "import-failed", why)
                .with("reason", problem.key().substring(problem.key().lastIndexOf('.') + 1));
    }
}
