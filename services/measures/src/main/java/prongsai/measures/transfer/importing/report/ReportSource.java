package prongsai.measures.transfer.importing.report;

import java.util.List;

/**
 * What a file says, before it was understood.
 *
 * @param cover its lines before the table
 * @param measures in the order of the paper, one for each that was read
 * @param doubts of the cover
 */
public record ReportSource(List<String> cover, List<SourceMeasure> measures, List<Doubt> doubts) {
    public static final ReportSource NONE = new ReportSource(List.of(), List.of(), List.of());

    public ReportSource {
        cover = List.copyOf(cover);
        measures = List.copyOf(measures);
        doubts = List.copyOf(doubts);
    }
}
