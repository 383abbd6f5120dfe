package prongsai.measures.kinds.survey;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import prongsai.tenancy.DueDoor;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.SecretHolders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Closes, each hour, surveys whose last day has passed, and so takes their results over: nobody needs to think of it. The
 * change stands in history as the clock's. One that fails is tried again the next hour and keeps no other from its turn; two
 * instances at once do no harm, since the second finds it closed.
 */
@Component
class RunOutSurveys {
    private static final Logger log = LoggerFactory.getLogger(RunOutSurveys.class);

    private final SecretHolders holders;
    private final SurveyService surveys;

    RunOutSurveys(SecretHolders holders, SurveyService surveys) {
        this.holders = holders;
        this.surveys = surveys;
    }

    /** The number of surveys that were looked at. */
    Mono<Long> close() {
        return holders.due(DueDoor.SURVEYS_RUN_OUT)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::close)
                .count();
    }

    private Mono<Long> close(SecretHolder due) {
        return surveys.closeRunOut(due)
                .doOnError(e -> log.error("A survey that has run out could not be closed: {}", due.subject(), e))
                .onErrorComplete();
    }

    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Long> hourly() {
        return close().timeout(Duration.ofMinutes(30))
                .doOnNext(count -> log.info("Surveys that had run out: {}", count))
                .doOnError(e -> log.error("Surveys that had run out could not be closed", e))
                .onErrorComplete();
    }
}
