package prongsai.measures.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import prongsai.web.Problem;

/** What a change of a measure's surveys may do to the answers that are there. */
final class SurveyRules {
    /** An open survey ends within a year: a link that takes answers for ever is forgotten. */
    private static final int LONGEST_DAYS = 366;

    private SurveyRules() {}

    /**
     * @throws Problem 409 {@code survey-answered} where questions were changed that somebody has answered; 400
     *     {@code survey-closes-when} where an open survey would end in the past or too late
     */
    static void check(List<SurveyState> before, List<Survey> after, LocalDate today) {
        Map<UUID, SurveyState> known = SurveyState.byId(before);
        for (Survey survey : after) {
            SurveyState was = known.get(survey.id());
            if (was != null
                    && was.respondents() > 0
                    && !was.survey().questions().equals(survey.questions())) {
                throw new Problem(409, "survey-answered", was.respondents());
            }
            boolean dated = was == null
                    || !Objects.equals(was.survey().closesOn(), survey.closesOn())
                    || was.survey().closedOn() != null;
            LocalDate day = survey.closesOn();
            if (day != null && survey.closedOn() == null && dated) {
                checkEnd(day, today);
            }
        }
    }

    private static void checkEnd(LocalDate day, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("closesOn", "survey-closes-when", LONGEST_DAYS);
        }
    }

    /** Those that this change closes. */
    static Stream<UUID> newlyClosed(List<SurveyState> before, List<Survey> after) {
        Map<UUID, SurveyState> known = SurveyState.byId(before);
        return after.stream()
                .filter(survey -> survey.closedOn() != null)
                .map(Survey::id)
                .filter(id -> {
                    SurveyState was = known.get(id);
                    return was != null && was.survey().closedOn() == null;
                });
    }
}
