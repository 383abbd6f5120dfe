package prongsai.measures.transfer.importing.form;

import java.util.List;

/**
 * What was recognised in a paper.
 *
 * @param preamble the lines before its first table of measures, title rows of a sheet among them
 * @param tables those that speak of measures, in order; none where nothing was recognised
 */
public record RecognisedForm(
        List<String> preamble,
        List<RecognisedTable> tables,
        List<FoundMeasure> measures,
        List<FormDoubt> doubts,
        List<LeftOut> leftOut) {
    public RecognisedForm {
        preamble = List.copyOf(preamble);
        tables = List.copyOf(tables);
        measures = List.copyOf(measures);
        doubts = List.copyOf(doubts);
        leftOut = List.copyOf(leftOut);
    }

    /** What a person must decide before anything is taken. */
    public List<FormDoubt> questions() {
        return doubts.stream().filter(FormDoubt::asks).toList();
    }
}
