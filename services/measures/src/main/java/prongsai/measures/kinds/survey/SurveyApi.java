package prongsai.measures.kinds.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.part.SentPart;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.plan.Takes;
import prongsai.tenancy.Ids;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Surveys, for other systems. */
@RestController
class SurveyApi {
    private final SurveyService surveys;
    private final PlanService plans;

    SurveyApi(SurveyService surveys, PlanService plans) {
        this.surveys = surveys;
        this.plans = plans;
    }

    record QuestionRow(@Nullable String text, @Nullable String kind) {
        Question question() {
            return new Question(
                    Ids.next(),
                    Objects.requireNonNullElse(text, ""),
                    QuestionKind.find(Objects.requireNonNullElse(kind, ""))
                            .orElseThrow(() -> Problem.invalid("kind", "unknown-question-kind")));
        }
    }

    /**
     * @param id of one that is there; left out for a new one
     * @param closesOn may be left out for a draft alone, and opens it
     * @param closed true closes it and takes its result over
     */
    record Row(
            @Nullable UUID id,
            @Nullable UUID indicatorId,
            @Nullable String title,
            @Nullable String lead,
            @Nullable LocalDate closesOn,
            @Nullable Boolean closed,
            @Nullable List<QuestionRow> questions) {
        Survey onto(List<Survey> before, LocalDate today, UUID part) {
            boolean over = Boolean.TRUE.equals(closed);
            List<Question> asked = questions == null
                    ? List.of()
                    : questions.stream().map(QuestionRow::question).toList();
            Survey written = before.stream()
                    .filter(survey -> survey.id().equals(part))
                    .findFirst()
                    .map(old -> old.written(indicatorId, text(title), text(lead), day(old), asked))
                    .orElseGet(() -> Survey.opened(part, indicatorId, text(title), text(lead), requireDay(), asked));
            if (over) {
                return written.closed(today);
            }
            LocalDate day = written.closesOn();
            return day == null ? written : written.openUntil(day);
        }

        private @Nullable LocalDate day(Survey old) {
            return old.draft() ? closesOn : requireDay();
        }

        private LocalDate requireDay() {
            if (closesOn == null) {
                throw Problem.invalid("closesOn", "field-missing", "closesOn");
            }
            return closesOn;
        }

        private static String text(@Nullable String sent) {
            return Objects.requireNonNullElse(sent, "");
        }
    }

    /** What is there already says what may still be written of a survey. */
    private record Sent(Row row, List<Survey> before, LocalDate today) implements SentPart<Survey> {
        @Override
        public @Nullable UUID id() {
            return row.id();
        }

        @Override
        public Survey as(UUID part) {
            return row.onto(before, today, part);
        }
    }

    record Body(@Nullable List<Row> surveys) {
        List<Survey> onto(List<Survey> before, LocalDate today) {
            return Parts.replaced(
                    "surveys",
                    before,
                    surveys == null
                            ? null
                            : surveys.stream()
                                    .map(row -> new Sent(row, before, today))
                                    .toList());
        }
    }

    record ChoiceView(int choice, long answers) {}

    record QuestionView(String text, QuestionKind kind, List<ChoiceView> answers) {}

    /** @param percent the result so far; null while there are too few answers to be told */
    record View(
            UUID id,
            @Nullable UUID indicatorId,
            String title,
            String lead,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate closedOn,
            @Nullable String url,
            long respondents,
            @Nullable BigDecimal percent,
            List<QuestionView> questions) {
        static View of(SurveyView view) {
            Survey survey = view.survey();
            List<QuestionView> asked = view.shown()
                    ? view.tallies().stream().map(View::counted).toList()
                    : survey.questions().stream()
                            .map(question -> new QuestionView(question.text(), question.kind(), List.of()))
                            .toList();
            return new View(
                    survey.id(),
                    survey.indicatorId(),
                    survey.title(),
                    survey.lead(),
                    survey.closesOn(),
                    survey.closedOn(),
                    url(view),
                    view.respondents(),
                    view.percent(),
                    asked);
        }

        private static @Nullable String url(SurveyView view) {
            SurveyLink link = view.link();
            return link == null ? null : link.url();
        }

        private static QuestionView counted(QuestionTally tally) {
            return new QuestionView(
                    tally.question().text(),
                    tally.question().kind(),
                    tally.question().kind().choices().stream()
                            .map(choice -> new ChoiceView(choice, tally.of(choice)))
                            .toList());
        }
    }

    record Surveys(UUID id, List<View> surveys) {}

    record Answer(UUID id, long revision, List<View> surveys) {}

    @GetMapping("/api/measures/v1/measures/{id}/surveys")
    Mono<Surveys> get(@PathVariable UUID id) {
        return surveys.list(id)
                .map(list -> new Surveys(id, list.stream().map(View::of).toList()));
    }

    @Takes(Action.SURVEY)
    @PutMapping("/api/measures/v1/measures/{id}/surveys")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> surveys.edit(id, ifMatch.expected(), before -> body.onto(before, plans.today())))
                .map(changed -> ChangeAnswer.ok(
                        changed,
                        new Answer(
                                id,
                                changed.revision(),
                                changed.value().stream().map(View::of).toList())));
    }
}
