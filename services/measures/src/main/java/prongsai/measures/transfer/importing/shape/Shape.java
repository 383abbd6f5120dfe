package prongsai.measures.transfer.importing.shape;

import java.time.Instant;
import java.util.List;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;

/**
 * A shape of header for which an answer is known to an office.
 *
 * @param key tells it from others, and stands in addresses
 * @param headings as a file wrote them
 * @param answer that holds, or would where the office wants to be asked
 * @param saidAt when somebody of the office said so last, or a steward of the nation
 */
public record Shape(String key, List<String> headings, Answer answer, Instant saidAt, Whose whose) {
    public Shape {
        headings = List.copyOf(headings);
    }

    /** Whose answer it is. */
    public enum Whose {
        /** The office's, and there is no other. */
        OWN,
        /** The office's, before one that holds for every office. */
        OWN_FIRST,
        /** One that holds for every office. */
        NATIONAL,
        /** Nobody's: there is one for every office, and this one wants to be asked all the same. */
        ASKED
    }

    /** The headings with what each is taken for. */
    public List<ShapeColumn> columns() {
        return ShapeColumn.of(headings, answer);
    }
}
