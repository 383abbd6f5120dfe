package prongsai.measures.kinds.survey;

import java.util.UUID;
import prongsai.measures.core.value.Words;

/** One question of a survey. */
public record Question(UUID id, String text, QuestionKind kind) {
    static final int TEXT = 500;

    public Question {
        text = Words.required("text", text, TEXT);
    }

    /** Whether it asks the same in the same way, whatever its id. */
    boolean asks(Question other) {
        return text.equals(other.text) && kind == other.kind;
    }
}
