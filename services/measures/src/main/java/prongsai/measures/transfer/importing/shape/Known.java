package prongsai.measures.transfer.importing.shape;

import java.util.List;
import java.util.Map;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;

/**
 * What is known of an office before one of its papers is read.
 *
 * @param ownUnits the names of its units
 * @param shapes by the words of a header, or as {@link prongsai.measures.transfer.importing.form.Confirmed#shapeOfLabel}
 */
public record Known(List<String> ownUnits, Map<String, Answer> shapes) {
    public Known {
        ownUnits = List.copyOf(ownUnits);
        shapes = Map.copyOf(shapes);
    }
}
