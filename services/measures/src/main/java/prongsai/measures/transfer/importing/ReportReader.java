package prongsai.measures.transfer.importing;

import java.util.List;
import prongsai.measures.transfer.importing.assembling.ReportAssembler;
import prongsai.measures.transfer.importing.reading.PaperRows;
import prongsai.measures.transfer.importing.reading.UnreadableFile;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.worker.job.Opened;
import prongsai.worker.paper.PaperDocument;

/** Reads a report out of what a worker found in a file. Nothing is kept between two readings. */
public final class ReportReader {
    private ReportReader() {}

    /** The whole report, or the one problem that stands in its way. Does not throw for any content. */
    public static ImportReading read(Opened opened) {
        try {
            return switch (opened) {
                case Opened.Document(PaperDocument paper) -> ReportAssembler.assemble(PaperRows.of(paper));
                case Opened.Workbook workbook ->
                    throw new IllegalArgumentException("a workbook as its cells is no paper");
                case Opened.Refused refused -> problem(refused);
            };
        } catch (UnreadableFile unreadable) {
            return unreadable.problem();
        }
    }

    private static ImportProblem problem(Opened.Refused refused) {
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
