package prongsai.measures.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.plan.PlanService;
import prongsai.measures.throttle.Throttle;
import prongsai.tenancy.Secret;
import prongsai.tenancy.SecretDoor;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.SecretHolders;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Shows a survey to whoever has its link, and counts what they answer. An answer changes counters and nothing else: it is no
 * change of the plan, raises no revision and stands in no history.
 */
@Service
class AnswerService {
    private final AnswerStore answers;
    private final SecretHolders holders;
    private final Transactions transactions;
    private final PlanService plans;
    private final Throttle ofSurvey;
    private final Throttle ofClient;

    AnswerService(
            AnswerStore answers,
            SecretHolders holders,
            Transactions transactions,
            PlanService plans,
            Clock clock,
            @Value("${prongsai.surveys.answers-an-hour:600}") int answersAnHour,
            @Value("${prongsai.surveys.answers-of-a-client:120}") int answersOfAClient) {
        this.answers = answers;
        this.holders = holders;
        this.transactions = transactions;
        this.plans = plans;
        this.ofSurvey = new Throttle(clock, Duration.ofHours(1), answersAnHour);
        this.ofClient = new Throttle(clock, Duration.ofMinutes(15), answersOfAClient);
    }

    /** Errors: 404 for a link that opens nothing. */
    Mono<Asked> asked(String secret) {
        return holder(secret)
                .flatMap(holder -> transactions.tenant(holder, answers.asked(survey(holder))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    boolean open(Asked asked) {
        return asked.survey().open(plans.today());
    }

    /**
     * Errors: 404 for a link that opens nothing; 429 {@code survey-too-often} where too many answered within the hour, or one
     * client within a quarter of it.
     *
     * @param client the mark of whoever answers; empty where the gateway made none
     */
    Mono<Outcome> answer(String secret, Optional<String> client, Map<String, String> form) {
        return holder(secret)
                .doOnNext(holder -> admit(holder.subject(), client))
                .flatMap(holder -> transactions.tenant(
                        holder, answers.asked(survey(holder)).flatMap(asked -> count(asked, form))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<SecretHolder> holder(String secret) {
        Optional<Secret> key =
                Secret.parse(secret).or(() -> ShortCode.parse(secret).map(ShortCode::key));
        return Mono.justOrEmpty(key).flatMap(known -> holders.find(SecretDoor.SURVEY, known));
    }

    private static UUID survey(SecretHolder holder) {
        return UUID.fromString(holder.subject());
    }

    /** The client first, so that what one sends too often takes nothing from the others' share. */
    private void admit(String survey, Optional<String> client) {
        if (client.filter(mark -> !ofClient.admits(survey + mark)).isPresent() || !ofSurvey.admits(survey)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "survey-too-often");
        }
    }

    private Mono<Outcome> count(Asked asked, Map<String, String> form) {
        if (!open(asked)) {
            return Mono.just(new Outcome.Closed(asked));
        }
        Survey survey = asked.survey();
        Answers given = Answers.read(survey, form);
        List<Integer> missing = given.missing(survey);
        if (!missing.isEmpty()) {
            return Mono.just(new Outcome.Missing(asked, given, missing));
        }
        return answers.count(survey.id(), given, plans.today()).flatMap(counted -> outcome(asked, counted));
    }

    /** Fewer than were asked: the LAO changed the questions in this moment. Then none may stay counted. */
    private static Mono<Outcome> outcome(Asked asked, long counted) {
        if (counted == 0) {
            return Mono.just(new Outcome.Closed(asked));
        }
        return counted == asked.survey().questions().size()
                ? Mono.just(new Outcome.Counted())
                : Mono.error(new Problem(HttpStatus.CONFLICT, "survey-changed"));
    }
}
