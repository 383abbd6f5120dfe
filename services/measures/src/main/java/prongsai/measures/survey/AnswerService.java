package prongsai.measures.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private final Throttle throttle;

    AnswerService(
            AnswerStore answers,
            SecretHolders holders,
            Transactions transactions,
            PlanService plans,
            Clock clock,
            @Value("${prongsai.surveys.answers-an-hour:600}") int answersAnHour) {
        this.answers = answers;
        this.holders = holders;
        this.transactions = transactions;
        this.plans = plans;
        this.throttle = new Throttle(clock, Duration.ofHours(1), answersAnHour);
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

    /** Errors: 404 for a link that opens nothing, 429 {@code survey-too-often} where too many answered within the hour. */
    Mono<Outcome> answer(String secret, Map<String, String> form) {
        return holder(secret)
                .doOnNext(holder -> admit(secret))
                .flatMap(holder -> transactions.tenant(
                        holder, answers.asked(survey(holder)).flatMap(asked -> count(asked, form))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private Mono<SecretHolder> holder(String secret) {
        return Mono.justOrEmpty(Secret.parse(secret)).flatMap(known -> holders.find(SecretDoor.SURVEY, known));
    }

    private static UUID survey(SecretHolder holder) {
        return UUID.fromString(holder.subject());
    }

    private void admit(String secret) {
        if (!throttle.admits(secret)) {
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
