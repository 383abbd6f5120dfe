package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class BulkheadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> done = new CopyOnWriteArrayList<>();

    private CompletableFuture<?> ask(Bulkhead queue, Priority priority, String name, Mono<?> work) {
        return queue.inTurn(Mono.fromRunnable(() -> done.add(name)).then(work))
                .contextWrite(priority::in)
                .onErrorComplete()
                .toFuture();
    }

    @Test
    void theUrgentComeFirst_eachInTheOrderOfAsking() throws Exception {
        Bulkhead queue = new Bulkhead(1, 100, LONG);
        Sinks.Empty<Void> first = Sinks.empty();
        ask(queue, Priority.READ, "first", first.asMono());
        List<CompletableFuture<?>> last = new ArrayList<>();
        for (String name : List.of("export", "read 1", "change 1", "read 2", "change 2")) {
            Priority priority = Priority.valueOf(name.split(" ", -1)[0].toUpperCase(java.util.Locale.ROOT));
            last.add(ask(queue, priority, name, Mono.empty()));
        }
        assertThat(done).containsExactly("first");
        assertThat(queue.queued()).isEqualTo(5);

        first.tryEmitEmpty();

        CompletableFuture.allOf(last.toArray(CompletableFuture[]::new)).get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(done).containsExactly("first", "change 1", "change 2", "read 1", "read 2", "export");
        assertThat(queue.taken()).isZero();
    }

    @Test
    void whoWaitsTooLongOrBehindTooManyIsTold() {
        Bulkhead queue = new Bulkhead(1, 1, Duration.ofMillis(50));
        Sinks.Empty<Void> first = Sinks.empty();
        ask(queue, Priority.READ, "first", first.asMono());

        Mono<String> waits = queue.inTurn(Mono.just("late")).contextWrite(Priority.CHANGE::in);
        StepVerifier.create(Flux.mergeDelayError(
                        2,
                        waits.onErrorResume(Problem.class, BulkheadTest::told),
                        waits.onErrorResume(Problem.class, BulkheadTest::told)))
                .expectNext("crowded 5", "crowded 5")
                .expectComplete()
                .verify(LONG);
        assertThat(queue.queued()).isZero();

        first.tryEmitEmpty();
        StepVerifier.create(queue.inTurn(Mono.just("next"))).expectNext("next").verifyComplete();
    }

    private static Mono<String> told(Problem problem) {
        return Mono.just(
                problem.slug() + " " + problem.retryAfter().orElseThrow().toSeconds());
    }

    @Test
    void whatFailsOrIsLeftGivesItsPlaceBack() {
        Bulkhead queue = new Bulkhead(2, 100, LONG);
        StepVerifier.create(queue.inTurn(Mono.error(new IllegalStateException("x"))))
                .verifyError(IllegalStateException.class);
        CompletableFuture<?> left = ask(queue, Priority.READ, "left", Mono.never());
        left.cancel(true);
        assertThat(queue.taken()).isZero();
    }

    /** Its work goes on; only while others want the place. */
    @Test
    void whoHoldsAPlaceForTooLongLosesIt() {
        Bulkhead queue = new Bulkhead(1, 100, LONG, Duration.ZERO);
        CompletableFuture<?> slow = ask(queue, Priority.READ, "slow", Mono.never());
        StepVerifier.create(queue.inTurn(Mono.just("next"))).expectNext("next").verifyComplete();
        assertThat(slow).isNotDone();
        assertThat(queue.taken()).isZero();
        slow.cancel(true);
        assertThat(queue.taken()).isZero();
    }

    /** As a gateway does once an answer begins. */
    @Test
    void whoGivesAPlaceBackBeforeTheEndGivesItBackOnce() {
        Bulkhead queue = new Bulkhead(1, 100, LONG);
        StepVerifier.create(queue.inTurn(leave -> {
                    leave.run();
                    return queue.inTurn(Mono.just("another"));
                }))
                .expectNext("another")
                .verifyComplete();
        assertThat(queue.taken()).isZero();
    }

    /** Wherever a cancel falls: while it waits, in the moment of being served, in the work, at its end. */
    @Test
    void noPlaceIsLostWhereverACancelFalls() {
        Bulkhead queue = new Bulkhead(3, 1000, LONG);
        Random random = new Random(2568);
        Flux<Long> all = Flux.range(0, 5000)
                .flatMap(
                        i -> Mono.firstWithSignal(
                                        queue.inTurn(Mono.delay(Duration.ofNanos(random.nextInt(300_000)))),
                                        Mono.delay(Duration.ofNanos(random.nextInt(1_500_000))))
                                .subscribeOn(Schedulers.parallel()),
                        64);
        StepVerifier.create(all.then()).expectComplete().verify(LONG);

        StepVerifier.create(Flux.range(0, 3).flatMap(i -> queue.inTurn(Mono.just(i))))
                .expectNextCount(3)
                .verifyComplete();
        assertThat(queue.queued()).isZero();
        assertThat(queue.taken()).isZero();
    }
}
