package prongsai.measures.transfer.importing.report;

import java.util.List;
import prongsai.worker.paper.Remark;

/**
 * What a file says, before it was understood.
 *
 * @param cover its lines before the table
 * @param measures in the order of the paper, one for each that was read
 * @param doubts of the cover
 * @param leftOver what became part of no measure
 * @param remarks what a person should know of the file
 * @param knows by what its words were understood
 */
public record ReportSource(
        List<String> cover,
        List<SourceMeasure> measures,
        List<Doubt> doubts,
        List<LeftOver> leftOver,
        List<Remark> remarks,
        Knows knows) {
    public static final ReportSource NONE =
            new ReportSource(List.of(), List.of(), List.of(), List.of(), List.of(), new Knows("", null, List.of()));

    public ReportSource {
        cover = List.copyOf(cover);
        measures = List.copyOf(measures);
        doubts = List.copyOf(doubts);
        leftOver = List.copyOf(leftOver);
        remarks = List.copyOf(remarks);
    }
}
