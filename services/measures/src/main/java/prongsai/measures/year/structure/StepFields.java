package prongsai.measures.year.structure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.core.value.MeasureWords;
import prongsai.web.Problem;

/** What a person says of a step when planning it. */
public record StepFields(String text, Frequency frequency) {
    public StepFields {
        text = MeasureWords.step(text);
    }

    /** As a request has them. Errors: 400 naming the field. */
    static StepFields of(@Nullable String text, @Nullable String frequency) {
        List<Frequency> known = Arrays.stream(Frequency.values())
                .filter(each -> each.code().equals(frequency))
                .toList();
        if (known.isEmpty()) {
            throw Problem.invalid("frequency", "frequency-unknown");
        }
        return new StepFields(text == null ? "" : text, known.getFirst());
    }
}
