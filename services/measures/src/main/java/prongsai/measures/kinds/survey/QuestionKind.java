package prongsai.measures.kinds.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a question is answered, and what a choice is worth of 100. */
public enum QuestionKind {
    /** มากที่สุด (5) to น้อยที่สุด (1): five points are worth 100, each point 20, as Thai offices count satisfaction. */
    SCALE(20),
    /** ใช่ (1) is worth 100 and ไม่ใช่ (0) nothing, so that the result is the share of those who say yes. */
    YES_NO(100);

    private final int worth;

    QuestionKind(int worth) {
        this.worth = worth;
    }

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is no kind. */
    public static Optional<QuestionKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    @JsonCreator
    static QuestionKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("kind of question: " + code));
    }

    /** The best first. */
    public List<Integer> choices() {
        return switch (this) {
            case SCALE -> List.of(5, 4, 3, 2, 1);
            case YES_NO -> List.of(1, 0);
        };
    }

    /** What a choice is worth, 0 to 100. */
    int worth(int choice) {
        if (!choices().contains(choice)) {
            throw new IllegalArgumentException("choice: %d (expected: one of %s)".formatted(choice, choices()));
        }
        return choice * worth;
    }
}
