package prongsai.measures.kinds.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.throttle.Throttle;
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
    /** Who did not come through the gateway, such as a program within the network. */
    private static final String UNMARKED = "-";

    private final AnswerStore answers;
    private final SecretHolders holders;
    private final Transactions transactions;
    private final PlanService plans;
    private final Throttle ofSurvey;
    private final Throttle ofClient;
    private final Throttle wrongCodes;

    AnswerService(
            AnswerStore answers,
            SecretHolders holders,
            Transactions transactions,
            PlanService plans,
            Clock clock,
            @Value("${prongsai.surveys.answers-an-hour:600}") int answersAnHour,
            @Value("${prongsai.surveys.answers-of-a-client:120}") int answersOfAClient,
            @Value("${prongsai.surveys.wrong-codes-of-a-client:30}") int wrongCodesOfAClient) {
        this.answers = answers;
        this.holders = holders;
        this.transactions = transactions;
        this.plans = plans;
        this.ofSurvey = new Throttle(clock, Duration.ofHours(1), answersAnHour);
        this.ofClient = new Throttle(clock, Duration.ofMinutes(15), answersOfAClient);
        this.wrongCodes = new Throttle(clock, Duration.ofMinutes(15), wrongCodesOfAClient);
    }

    /**
     * Errors: 404 for an address that opens nothing; 429 {@code survey-code-too-often} for a short one where the client typed
     * too many that opened nothing.
     *
     * @param client the mark of whoever looks; empty where the gateway made none
     */
    Mono<Asked> asked(String address, Optional<String> client) {
        return holder(address, client)
                .flatMap(holder -> transactions.tenant(holder, answers.asked(survey(holder))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    boolean open(Asked asked) {
        return asked.survey().open(plans.today());
    }

    /**
     * Errors: as {@link #asked}; 429 {@code survey-too-often} where too many answered within the hour, or one
     * client within a quarter of it.
     *
     * @param client the mark of whoever answers; empty where the gateway made none
     */
    Mono<Outcome> answer(String address, Optional<String> client, Map<String, String> form) {
        return holder(address, client)
                .doOnNext(holder -> admit(holder.subject(), client))
                .flatMap(holder -> transactions.tenant(
                        holder, answers.asked(survey(holder)).flatMap(asked -> count(asked, form))))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** A code first: filled up with hyphens, it has the form of a whole secret too. */
    private Mono<SecretHolder> holder(String address, Optional<String> client) {
        return ShortCode.parse(address)
                .map(code -> byCode(code, client.orElse(UNMARKED)))
                .orElseGet(() -> Mono.justOrEmpty(Secret.parse(address))
                        .flatMap(secret -> holders.find(SecretDoor.SURVEY, secret)));
    }

    /**
     * Fifty bits could be guessed by who may try without end (see docs/decisions/0020-a-mark-of-the-client.md). A try is
     * taken for a wrong one until it has found something, so that as many as come at once count, too.
     */
    private Mono<SecretHolder> byCode(ShortCode code, String client) {
        return Mono.defer(() -> {
            if (!wrongCodes.admits(client)) {
                throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "survey-code-too-often");
            }
            return holders.find(SecretDoor.SURVEY, code.key())
                    .doOnNext(found -> wrongCodes.giveBack(client))
                    .doOnError(failed -> wrongCodes.giveBack(client));
        });
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
