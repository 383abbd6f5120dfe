package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.value.Identified;
import prongsai.measures.core.value.Words;
import prongsai.web.Problem;

/**
 * A survey as a person writes it; its link and its counters are not in here, so that history holds neither. One that was
 * carried over from last year is a draft until somebody opens it: it has no closing date and no link.
 *
 * @param indicatorId whose actual value is the result; null where it fills none
 * @param closesOn the last day on which it takes answers; null for a draft
 * @param closedOn when it was closed and its result taken over; null while it is not
 * @param link how many links it has had, of which the last one opens it; 0 for a draft
 */
public record Survey(
        UUID id,
        @Nullable UUID indicatorId,
        String title,
        String lead,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate closedOn,
        int link,
        List<Question> questions)
        implements Identified {
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
        if ((closesOn == null) != (link == 0)) {
            throw new IllegalArgumentException(
                    "link: %d, closesOn: %s (expected: both or none)".formatted(link, closesOn));
        }
        questions = List.copyOf(questions);
    }

    /** A new one that takes answers at once. */
    static Survey opened(
            UUID id,
            @Nullable UUID indicator,
            String title,
            String lead,
            LocalDate closesOn,
            List<Question> questions) {
        return new Survey(id, indicator, title, lead, closesOn, null, 1, questions);
    }

    /** Whether nobody can answer it, since nobody has opened it yet. */
    public boolean draft() {
        return closesOn == null;
    }

    /** What its forms show: two empty fields follow the questions, and a form of before may have had more. */
    Seen seen() {
        Seen seen = Seen.of("title", title)
                .and("lead", lead)
                .and("indicator", indicatorId)
                .and("closesOn", closesOn)
                .and("closedOn", closedOn)
                .and("link", link);
        for (int at = 0; at < QUESTIONS; at++) {
            boolean asked = at < questions.size();
            seen = seen.and("text-" + at, asked ? questions.get(at).text() : "");
            seen = asked ? seen.and("kind-" + at, questions.get(at).kind().code()) : seen;
        }
        return seen;
    }

    /** Whether it takes answers on this day. */
    public boolean open(LocalDate today) {
        return closesOn != null && closedOn == null && !today.isAfter(closesOn);
    }

    /** @throws Problem 409 {@code survey-draft} */
    Survey closed(LocalDate today) {
        requireOpened();
        return closedOn == null ? new Survey(id, indicatorId, title, lead, closesOn, today, link, questions) : this;
    }

    /** Takes answers again, or longer, or for the first time. */
    Survey openUntil(LocalDate day) {
        return new Survey(id, indicatorId, title, lead, day, null, Math.max(link, 1), questions);
    }

    /**
     * With another link; the one before opens nothing any more.
     *
     * @throws Problem 409 {@code survey-draft}
     */
    Survey withNewLink() {
        requireOpened();
        return new Survey(id, indicatorId, title, lead, closesOn, closedOn, link + 1, questions);
    }

    /** @throws Problem 409 {@code survey-draft} */
    void requireOpened() {
        if (draft()) {
            throw new Problem(409, "survey-draft");
        }
    }

    /**
     * The same question keeps what was answered to it: only a list that asks otherwise is a new one.
     *
     * @param day null leaves a draft one
     */
    Survey written(
            @Nullable UUID indicator, String newTitle, String newLead, @Nullable LocalDate day, List<Question> asked) {
        boolean same = asked.size() == questions.size();
        for (int i = 0; same && i < asked.size(); i++) {
            same = asked.get(i).asks(questions.get(i));
        }
        int links = day == null ? link : Math.max(link, 1);
        return new Survey(id, indicator, newTitle, newLead, day, closedOn, links, same ? questions : asked);
    }
}
