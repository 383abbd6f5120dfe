package prongsai.reports.version;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import prongsai.keycloak.Caller;
import prongsai.reports.snapshot.Frozen;
import prongsai.reports.snapshot.PlanClient;
import prongsai.reports.snapshot.SnapshotReader;
import prongsai.reports.snapshot.SnapshotTaker;
import prongsai.tenancy.Transactions;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Freezes plans into report versions and makes them public; one transaction each. */
@Service
class ReportService {
    /** What freezing gave: a version, and whether it was there before. */
    sealed interface Freezing {
        ReportVersion version();

        record Made(ReportVersion version) implements Freezing {}

        /** The plan has not changed since this version. */
        record Unchanged(ReportVersion version) implements Freezing {}
    }

    private final PlanClient plans;
    private final SnapshotTaker taker;
    private final ReportStore store;
    private final Transactions transactions;
    private final Clock clock;

    ReportService(PlanClient plans, SnapshotTaker taker, ReportStore store, Transactions transactions, Clock clock) {
        this.plans = plans;
        this.taker = taker;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Latest first; empty where nothing has been frozen. */
    Mono<List<ReportVersion>> list(int fiscalYear) {
        return transactions.tenant(store.list(fiscalYear));
    }

    /** Errors: 404 {@code not-found}. */
    Mono<FrozenReport> get(int fiscalYear, int version) {
        return transactions.tenant(store.find(fiscalYear, version)).switchIfEmpty(Mono.error(Problem::notFound));
    }

    /**
     * All of a year for one page, in one transaction. Errors: 404 {@code not-found} for a version that is not there.
     *
     * @param version the one to look at; without it, the latest
     */
    Mono<Shelf> shelf(int fiscalYear, Optional<Integer> version) {
        return transactions.tenant(store.office()
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(office -> store.shelf(fiscalYear, version).flatMap(rows -> shelf(office, rows, version))));
    }

    private static Mono<Shelf> shelf(Office office, List<ShelfRow> rows, Optional<Integer> asked) {
        FrozenReport open =
                rows.stream().flatMap(row -> row.frozen().stream()).findFirst().orElse(null);
        return asked.isPresent() && open == null
                ? Mono.error(Problem::notFound)
                : Mono.just(
                        new Shelf(office, rows.stream().map(ShelfRow::version).toList(), open));
    }

    /** The plan as it is now; that it cannot be had is no error here. */
    Mono<CurrentPlan> currentPlan(int fiscalYear) {
        return current(fiscalYear)
                .<CurrentPlan>map(frozen -> new CurrentPlan.Known(frozen.snapshot()))
                .onErrorResume(Problem.class, problem -> switch (problem.status()) {
                    case NOT_FOUND -> Mono.just(new CurrentPlan.None());
                    case SERVICE_UNAVAILABLE -> Mono.just(new CurrentPlan.Unknown());
                    default -> Mono.error(problem);
                });
    }

    /** The plan's own JSON as it would be frozen now, with today's time. Errors: those of {@link PlanClient#plan}. */
    Mono<Frozen> current(int fiscalYear) {
        return plans.plan(fiscalYear).map(plan -> Frozen.of(taker.take(plan), Instant.now(clock)));
    }

    /**
     * Freezes the plan as it is now. A plan that has not changed since the latest version is not frozen again, unless
     * that version was withdrawn. Errors: those of {@link #current}, 403.
     */
    Mono<Freezing> freeze(Caller caller, int fiscalYear) {
        return Mono.fromRunnable(() -> ReportRights.requireFreeze(caller))
                .then(Mono.defer(() -> current(fiscalYear)))
                .flatMap(frozen -> {
                    long revision = SnapshotReader.read(frozen.json()).revision();
                    return transactions.tenant(store.lock(fiscalYear)
                            .then(store.latest(fiscalYear))
                            .filter(latest ->
                                    latest.revision() == revision && latest.state() != ReportVersion.State.WITHDRAWN)
                            .<Freezing>map(Freezing.Unchanged::new)
                            .switchIfEmpty(Mono.defer(() -> store.insert(fiscalYear, revision, frozen, caller.name())
                                    .map(Freezing.Made::new))));
                });
    }

    /**
     * Makes a version public in place of the one that was. Publishing what is public changes nothing. Errors: 403
     * {@code publisher-only}, 404, 409 {@code report-withdrawn}.
     */
    Mono<ReportVersion> publish(Caller caller, int fiscalYear, int version) {
        return Mono.fromRunnable(() -> ReportRights.requirePublish(caller))
                .then(Mono.defer(() ->
                        transactions.tenant(lockedVersion(fiscalYear, version).flatMap(found -> switch (found.state()) {
                            case PUBLISHED -> Mono.just(found);
                            case WITHDRAWN -> Mono.error(new Problem(HttpStatus.CONFLICT, "report-withdrawn"));
                            case DRAFT -> publishNow(caller, found);
                        }))));
    }

    private Mono<ReportVersion> publishNow(Caller caller, ReportVersion draft) {
        Instant now = Instant.now(clock);
        return store.withdraw(draft.fiscalYear(), now)
                .then(store.publish(draft.fiscalYear(), draft.version(), now, caller.name()))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .flatMap(published -> store.summarize(published, now).thenReturn(published));
    }

    /** Takes a version back from the public. Errors: 403 {@code publisher-only}, 404, 409 {@code report-not-public}. */
    Mono<ReportVersion> withdraw(Caller caller, int fiscalYear, int version) {
        return Mono.fromRunnable(() -> ReportRights.requirePublish(caller))
                .then(Mono.defer(() ->
                        transactions.tenant(lockedVersion(fiscalYear, version).flatMap(found -> switch (found.state()) {
                            case PUBLISHED ->
                                store.withdraw(fiscalYear, Instant.now(clock))
                                        .then(store.forget(fiscalYear))
                                        .then(store.find(fiscalYear, version))
                                        .map(FrozenReport::version)
                                        .switchIfEmpty(Mono.error(Problem::notFound));
                            case DRAFT, WITHDRAWN -> Mono.error(new Problem(HttpStatus.CONFLICT, "report-not-public"));
                        }))));
    }

    private Mono<ReportVersion> lockedVersion(int fiscalYear, int version) {
        return store.lock(fiscalYear)
                .then(store.find(fiscalYear, version))
                .map(FrozenReport::version)
                .switchIfEmpty(Mono.error(Problem::notFound));
    }
}
