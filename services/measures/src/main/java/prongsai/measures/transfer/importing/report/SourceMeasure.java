package prongsai.measures.transfer.importing.report;

import java.util.List;
import java.util.Map;

/**
 * A measure as the file has it, to hold the reading against.
 *
 * @param cells every column, each in parts where the measure goes on over pages; no part where it is blank
 * @param doubts of this measure, whatever number it shares with another
 * @param leftOver what the file says of it in columns that a plan does not have
 */
public record SourceMeasure(Map<FormColumn, List<SourcePart>> cells, List<Doubt> doubts, List<LeftOver> leftOver) {
    public SourceMeasure {
        cells = Map.copyOf(cells);
        doubts = List.copyOf(doubts);
        leftOver = List.copyOf(leftOver);
    }
}
