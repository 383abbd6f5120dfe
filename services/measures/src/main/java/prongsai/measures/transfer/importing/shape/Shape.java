package prongsai.measures.transfer.importing.shape;

import java.time.Instant;
import java.util.List;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;

/**
 * A shape of header for which the answer is known.
 *
 * @param key tells it from others, and stands in addresses
 * @param headings as the file wrote them
 * @param saidAt when somebody of the office said so last
 */
public record Shape(String key, List<String> headings, Answer answer, Instant saidAt) {
    public Shape {
        headings = List.copyOf(headings);
    }
}
