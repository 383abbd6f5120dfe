package prongsai.measures.transfer.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.assembling.FormAssembler;
import prongsai.measures.transfer.importing.assembling.OfficialForm;
import prongsai.measures.transfer.importing.assembling.ReportAssembler;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.FormRecogniser;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.reading.PaperRows;
import prongsai.measures.transfer.importing.reading.UnreadableFile;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.thai.FiscalYear;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;

/** Reads a report out of what a worker found in a file. Nothing is kept between two readings, and no content makes it throw. */
public final class ReportReader {
    /** For a paper of an unknown year: to recognise a form it is enough to know that a text names a time. */
    private static final FiscalYear ANY_YEAR = new FiscalYear(2568);

    private ReportReader() {}

    /** As {@link #read(Opened, FiscalYear)}, where the paper alone says of which year it is. */
    public static ImportReading read(Opened opened) {
        return read(opened, null);
    }

    /**
     * The whole report with every doubt in it, or the one problem that stands in its way.
     *
     * @param year into which it is to go; null where nobody knows
     */
    public static ImportReading read(Opened opened, @Nullable FiscalYear year) {
        return switch (opened) {
            case Opened.Document(PaperDocument paper) -> read(paper, year, Confirmed.NOTHING, List.of());
            case Opened.Workbook workbook -> throw new IllegalArgumentException("a workbook as its cells is no paper");
            case Opened.Refused refused -> problem(refused);
        };
    }

    /**
     * The form alone, for whoever asks a person about it.
     *
     * @throws UnreadableFile where its measures are longer than any report
     */
    static RecognisedForm recognise(PaperDocument paper, FiscalYear year, Confirmed confirmed) {
        RecognisedForm form = FormRecogniser.recognise(paper, year, confirmed);
        int length = form.measures().stream()
                .flatMap(measure -> measure.values().stream())
                .mapToInt(value -> value.text().length())
                .sum();
        if (length > ReportAssembler.MOST_TEXT) {
            throw new UnreadableFile(new ImportProblem.TooLong(length, ReportAssembler.MOST_TEXT));
        }
        return form;
    }

    /**
     * As {@link #read(Opened, FiscalYear)}. The official form is read by rules that know it; every other is recognised.
     *
     * @param confirmed what persons said of this paper, or of papers of its shape
     * @param ownUnits the names of the LAO's units
     */
    static ImportReading read(
            PaperDocument paper, @Nullable FiscalYear year, Confirmed confirmed, List<String> ownUnits) {
        try {
            RecognisedForm form = recognise(paper, Objects.requireNonNullElse(year, ANY_YEAR), confirmed);
            return form.measures().isEmpty() || (!isAnswered(form, confirmed) && OfficialForm.is(form))
                    ? ReportAssembler.assemble(PaperRows.of(paper), form, paper.remarks(), ownUnits)
                    : FormAssembler.assemble(form, paper, year, ownUnits);
        } catch (UnreadableFile unreadable) {
            return unreadable.problem();
        }
    }

    /** What a person has said of the columns counts more than rules that know the form by its words. */
    private static boolean isAnswered(RecognisedForm form, Confirmed confirmed) {
        return !confirmed.byTable().isEmpty()
                || form.tables().stream().anyMatch(table -> confirmed.byShape().containsKey(table.shape()));
    }

    static ImportProblem problem(Opened.Refused refused) {
        List<String> details = refused.details();
        return switch (refused.why()) {
            case EMPTY -> new ImportProblem.EmptyFile();
            case UNKNOWN_KIND -> new ImportProblem.UnknownKind(details.getFirst());
            case DAMAGED -> new ImportProblem.Damaged();
            case OVERSIZED -> new ImportProblem.Oversized();
            case LOCKED -> new ImportProblem.Locked();
            case NO_TEXT -> new ImportProblem.NoText();
            case SCAN_TOO_LONG ->
                new ImportProblem.ScanTooLong(
                        Integer.parseInt(details.getFirst()), Integer.parseInt(details.getLast()));
            case MACROS -> new ImportProblem.WithMacros();
            case TOO_LONG ->
                new ImportProblem.TooLong(Integer.parseInt(details.getFirst()), Integer.parseInt(details.getLast()));
        };
    }
}
