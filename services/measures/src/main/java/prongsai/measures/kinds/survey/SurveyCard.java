package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.MeasureKind;

/** What stands about surveys on a measure's page. */
public record SurveyCard(List<SurveyView> surveys, LocalDate today) {
    private static final int USUAL_DAYS = 30;

    /** A day to close on that a new survey begins with. */
    public LocalDate usualEnd() {
        return today.plusDays(USUAL_DAYS);
    }

    public List<ReadySet> sets() {
        return List.of(ReadySet.values());
    }

    public ReadySet suggested(@Nullable MeasureKind kind) {
        return ReadySet.suggested(kind);
    }

    public List<QuestionKind> kinds() {
        return List.of(QuestionKind.values());
    }
}
