package prongsai.measures.transfer.importing.assembling;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.reading.RawReport;
import prongsai.thai.ThaiText;
import prongsai.thai.repair.Passage;
import prongsai.thai.repair.Repaired;
import prongsai.thai.repair.TextRepair;

/** The text of a cell's passages: repaired where its white space is in doubt, and left alone where it is not. */
record CellText(TextRepair repair, RawReport.Spaces spaces) {

    List<Repaired> repair(List<Passage> passages, OptionalDouble usualWidth) {
        List<Repaired> repaired = repair.repair(passages, usualWidth);
        return switch (spaces) {
            case DOUBTFUL -> repaired;
            case WRITTEN ->
                IntStream.range(0, passages.size())
                        .mapToObj(i -> goesOverAPage(passages.get(i)) ? repaired.get(i) : asWritten(passages.get(i)))
                        .toList();
        };
    }

    private static boolean goesOverAPage(Passage passage) {
        return passage.text().indexOf('\n') >= 0;
    }

    private static Repaired asWritten(Passage passage) {
        return new Repaired(ThaiText.tidy(passage.text()), List.of());
    }
}
