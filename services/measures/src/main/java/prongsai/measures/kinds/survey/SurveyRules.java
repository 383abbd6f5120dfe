package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** @throws Problem 409 {@code survey-no-result} where nobody has answered, or nothing would be filled */
    static void requireResults(List<SurveyState> states, Set<UUID> taken) {
        for (SurveyState state : states) {
            if (taken.contains(state.survey().id())
                    && (state.survey().indicatorId() == null
                            || SurveyPercent.of(state.tallies()).isEmpty())) {
                throw new Problem(409, "survey-no-result");
            }
        }
    }

    /**
     * What a survey was newly given to fill must be there. What filled one whose unit has changed since fills none from now
     * on, which is nobody's mistake.
     *
     * @param saved as they are now
     * @throws Problem 409 {@code survey-indicator} for an indicator that the measure does not have, or not in percent
     */
    static void requireIndicators(List<SurveyState> before, List<Survey> after, List<SurveyState> saved) {
        Map<UUID, SurveyState> was = SurveyState.byId(before);
        Map<UUID, SurveyState> now = SurveyState.byId(saved);
        for (Survey survey : after) {
            UUID wanted = survey.indicatorId();
            if (wanted != null
                    && !wanted.equals(filledBy(was.get(survey.id())))
                    && !wanted.equals(filledBy(now.get(survey.id())))) {
                throw new Problem(409, "survey-indicator");
            }
        }
    }

    private static @Nullable UUID filledBy(@Nullable SurveyState state) {
        return state == null ? null : state.survey().indicatorId();
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
