package prongsai.measures.transfer.national;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.shape.ShapeColumn;

/**
 * An answer that several offices gave to one shape of header, or that holds for every office.
 *
 * @param key of the shape
 * @param said tells the answer from others to this shape
 * @param laos how many gave it; 0 where it is told of none, since fewer than two did
 * @param otherwise how many gave another, or want to be asked
 * @param last who did something to this shape for the nation last; null where nobody ever did
 */
record CommonShape(
        String key,
        String said,
        List<String> headings,
        Answer answer,
        int laos,
        int otherwise,
        State state,
        @Nullable Act last) {
    CommonShape {
        headings = List.copyOf(headings);
    }

    /** Who did it, and when. */
    record Act(String name, Instant at) {}

    /** Whether it holds for every office. */
    enum State {
        /** No answer to this shape ever did. */
        NEVER,
        NATIONAL,
        /** Another answer to this shape does. */
        OTHER,
        /** An answer to this shape did once. */
        WITHDRAWN
    }

    /** The headings with what each is taken for; none where the table is not read. */
    public List<ShapeColumn> columns() {
        return ShapeColumn.of(headings, answer);
    }

    /** The code of what each row is, or of a table that is not read. */
    public String meaning() {
        return answer.isOfNoMeasures() ? "none" : answer.rows().name().toLowerCase(Locale.ROOT);
    }

    public boolean isNational() {
        return state == State.NATIONAL;
    }
}
