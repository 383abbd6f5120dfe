package prongsai.measures.transfer.importing.report;

import java.util.List;
import java.util.Map;

/**
 * A measure as the file has it, to hold the reading against.
 *
 * @param cells every column, each in parts where the measure goes on over pages; no part where it is blank
 * @param doubts of this measure, whatever number it shares with another
 */
public record SourceMeasure(Map<FormColumn, List<SourcePart>> cells, List<Doubt> doubts) {
    public SourceMeasure {
        cells = Map.copyOf(cells);
        doubts = List.copyOf(doubts);
    }
}
