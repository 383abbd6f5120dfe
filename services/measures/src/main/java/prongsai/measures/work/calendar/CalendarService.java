package prongsai.measures.work.calendar;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.throttle.Throttle;
import prongsai.tenancy.Secret;
import prongsai.tenancy.SecretDoor;
import prongsai.tenancy.SecretHolder;
import prongsai.tenancy.SecretHolders;
import prongsai.tenancy.Transactions;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Makes a person's calendar, takes it back, and reads it for whoever knows its address. */
@Service
class CalendarService {
    /** Calendar programs ask a few times a day; more is a mistake or worse. */
    private static final int READS_AN_HOUR = 60;

    private final CalendarStore store;
    private final Transactions transactions;
    private final SecretHolders holders;
    private final PlanService plans;
    private final String publicUrl;
    private final Throttle throttle;

    CalendarService(
            CalendarStore store,
            Transactions transactions,
            SecretHolders holders,
            PlanService plans,
            Clock clock,
            @Value("${prongsai.public-url}") String publicUrl) {
        this.store = store;
        this.transactions = transactions;
        this.holders = holders;
        this.plans = plans;
        this.publicUrl = publicUrl;
        this.throttle = new Throttle(clock, Duration.ofHours(1), READS_AN_HOUR);
    }

    /** Errors: 404 where the register lacks the LAO. */
    Mono<CalendarState> state(Caller caller) {
        return transactions.tenant(store.state(caller.subject())).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /** A new secret address, told this once; an older one ends. */
    Mono<String> make(Caller caller) {
        return Mono.fromSupplier(Secret::fresh)
                .flatMap(secret -> transactions.tenant(store.make(caller.subject(), secret)
                        .thenReturn(publicUrl + "/public/calendar/" + secret.text() + ".ics")));
    }

    Mono<Void> remove(Caller caller) {
        return transactions
                .tenant(store.remove(caller.subject()).thenReturn(caller))
                .then();
    }

    /** Errors: 404 for a secret that nobody holds, 429 {@code calendar-too-often}. */
    Mono<CalendarFile> read(String secret) {
        return Mono.justOrEmpty(Secret.parse(secret))
                .flatMap(known -> holders.find(SecretDoor.CALENDAR, known))
                .doOnNext(holder -> admit(secret))
                .flatMap(this::file)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private void admit(String secret) {
        if (!throttle.admits(secret)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "calendar-too-often");
        }
    }

    /** Last year's open tasks too: they are overdue, and still to do. */
    private Mono<CalendarFile> file(SecretHolder holder) {
        int from = FiscalYear.of(plans.today()).year() - 1;
        return transactions.tenant(
                holder,
                store.read(holder.subject(), from)
                        .map(rows -> new CalendarFile(
                                "งานโปร่งใส " + rows.lao(),
                                rows.changedAt(),
                                rows.of(holder.subject()).stream()
                                        .map(this::day)
                                        .toList())));
    }

    private CalendarFile.Day day(CalendarRows.Task task) {
        return new CalendarFile.Day(
                task.id(),
                task.dueOn(),
                task.step(),
                "มาตรการ %d %s".formatted(task.measure(), task.title()),
                "%s/plans/%d/measures/%d#task-%s".formatted(publicUrl, task.fiscalYear(), task.measure(), task.id()));
    }
}
