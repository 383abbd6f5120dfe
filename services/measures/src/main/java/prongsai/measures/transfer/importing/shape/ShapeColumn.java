package prongsai.measures.transfer.importing.shape;

import java.util.List;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.Role;

/**
 * A heading, and what an answer takes it for.
 *
 * @param role its code; empty where it is left out
 */
public record ShapeColumn(String heading, String role) {

    /** In the order of the file; none where the answer is that its table does not speak of measures. */
    public static List<ShapeColumn> of(List<String> headings, Answer answer) {
        return IntStream.range(0, answer.isOfNoMeasures() ? 0 : headings.size())
                .mapToObj(column -> new ShapeColumn(headings.get(column), role(answer, column)))
                .filter(column -> !column.heading().isEmpty() || !column.role().isEmpty())
                .toList();
    }

    private static String role(Answer answer, int column) {
        Role role = column < answer.columns().size() ? answer.columns().get(column) : null;
        return role == null ? "" : role.code();
    }
}
