package prongsai.measures.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.part.Part;
import prongsai.measures.part.Words;
import prongsai.web.Problem;

/**
 * A survey as a person writes it; its link and its counters are not in here, so that history holds neither.
 *
 * @param indicatorId whose actual value is the result; null where it fills none
 * @param closesOn the last day on which it takes answers
 * @param closedOn when it was closed and its result taken over; null while it is not
 */
public record Survey(
        UUID id,
        @Nullable UUID indicatorId,
        String title,
        String lead,
        LocalDate closesOn,
        @Nullable LocalDate closedOn,
        List<Question> questions)
        implements Part {
    private static final int TITLE = 300;
    private static final int LEAD = 2000;
    /** More than anybody answers on a phone. */
    static final int QUESTIONS = 30;

    public Survey {
        title = Words.required("title", title, TITLE);
        lead = Words.optional("lead", lead, LEAD);
        if (questions.isEmpty() || questions.size() > QUESTIONS) {
            throw Problem.invalid("questions", "survey-questions", questions.size(), QUESTIONS);
        }
        questions = List.copyOf(questions);
    }

    /** Whether it takes answers on this day. */
    public boolean open(LocalDate today) {
        return closedOn == null && !today.isAfter(closesOn);
    }

    Survey closed(LocalDate today) {
        return closedOn == null ? new Survey(id, indicatorId, title, lead, closesOn, today, questions) : this;
    }

    /** Takes answers again, or longer. */
    Survey openUntil(LocalDate day) {
        return new Survey(id, indicatorId, title, lead, day, null, questions);
    }

    /** The same question keeps what was answered to it: only a list that asks otherwise is a new one. */
    Survey written(@Nullable UUID indicator, String newTitle, String newLead, LocalDate day, List<Question> asked) {
        boolean same = asked.size() == questions.size();
        for (int i = 0; same && i < asked.size(); i++) {
            same = asked.get(i).asks(questions.get(i));
        }
        return new Survey(id, indicator, newTitle, newLead, day, closedOn, same ? questions : asked);
    }
}
