package prongsai.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The row before what only so many can use at a time: the urgent first, and nobody longer than people wait. Whoever cannot
 * be served in that time is told so within it, and has cost nothing but a place in the row; so the rate under a flood is
 * that of a busy day (docs/decisions/0028-shed-early.md).
 */
public final class Bulkhead {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final int places;
    private final int longest;
    private final Duration patience;
    private final Duration hold;
    private final Map<Priority, Set<Turn>> waiting = new EnumMap<>(Priority.class);
    private final Set<Turn> working = new LinkedHashSet<>();
    private int taken;
    private int queued;

    /**
     * @param places that are served at a time
     * @param longest that may wait, of all priorities together
     * @param patience how long one waits
     */
    public Bulkhead(int places, int longest, Duration patience) {
        this(places, longest, patience, FOR_EVER);
    }

    /**
     * As {@link #Bulkhead(int, int, Duration)}.
     *
     * @param hold for how long a place is held at most while others want it; its work goes on without
     */
    public Bulkhead(int places, int longest, Duration patience, Duration hold) {
        this.hold = hold;
        this.places = places;
        this.longest = longest;
        this.patience = patience;
        for (Priority priority : Priority.values()) {
            waiting.put(priority, new LinkedHashSet<>());
        }
    }

    private enum State {
        NEW,
        WAITING,
        SERVED,
        OVER
    }

    /** What one asks for: wherever it ends, while it waits, in the moment of being served or in its work, it is left once. */
    private final class Turn {
        private final Priority priority;
        private final Sinks.Empty<Void> served = Sinks.empty();
        private State state = State.NEW;
        private long since;

        Turn(Priority priority) {
            this.priority = priority;
        }

        Mono<Void> come() {
            return switch (ask(this)) {
                case SERVED -> Mono.empty();
                // Not on the stack of the one before, which has its own answer to write.
                case WAITING ->
                    served.asMono()
                            .timeout(patience)
                            .publishOn(Schedulers.parallel())
                            .onErrorMap(TimeoutException.class, late -> crowded());
                case NEW, OVER -> Mono.error(crowded());
            };
        }
    }

    /** Does the work once it is its turn. Errors: 503 {@code crowded} where that does not come in time. */
    public <T> Mono<T> inTurn(Mono<T> work) {
        return inTurn(leave -> work);
    }

    /** As {@link #inTurn(Mono)}, of work that may give its place back before it ends. */
    public <T> Mono<T> inTurn(Function<Runnable, Mono<T>> work) {
        return Mono.usingWhen(
                Mono.deferContextual(context -> Mono.just(new Turn(Priority.of(context)))),
                turn -> Mono.defer(turn::come).then(Mono.defer(() -> work.apply(() -> leave(turn)))),
                turn -> Mono.fromRunnable(() -> leave(turn)));
    }

    private State ask(Turn turn) {
        lapsed().forEach(this::leave);
        return enter(turn);
    }

    /** Those who have held their place for too long, where others want one. */
    private synchronized List<Turn> lapsed() {
        long now = System.nanoTime();
        return taken < places
                ? List.of()
                : working.stream()
                        .takeWhile(turn -> now - turn.since > hold.toNanos())
                        .toList();
    }

    private synchronized State enter(Turn turn) {
        if (turn.state != State.NEW) {
            // Left before it came.
            return turn.state;
        }
        if (taken < places) {
            serve(turn);
        } else if (queued < longest) {
            queued++;
            of(turn.priority).add(turn);
            turn.state = State.WAITING;
        }
        return turn.state;
    }

    private void serve(Turn turn) {
        taken++;
        turn.state = State.SERVED;
        turn.since = System.nanoTime();
        working.add(turn);
    }

    private void leave(Turn turn) {
        Turn next = end(turn);
        if (next != null) {
            // Outside of the lock, since whoever is served goes on at once.
            next.served.tryEmitEmpty();
        }
    }

    /** Who is served in its place. */
    private synchronized @Nullable Turn end(Turn turn) {
        State state = turn.state;
        turn.state = State.OVER;
        return switch (state) {
            case NEW, OVER -> null;
            case WAITING -> {
                of(turn.priority).remove(turn);
                queued--;
                yield null;
            }
            case SERVED -> {
                taken--;
                working.remove(turn);
                yield next();
            }
        };
    }

    private @Nullable Turn next() {
        for (Priority priority : Priority.values()) {
            Iterator<Turn> row = of(priority).iterator();
            if (row.hasNext()) {
                Turn next = row.next();
                row.remove();
                queued--;
                serve(next);
                return next;
            }
        }
        return null;
    }

    private Set<Turn> of(Priority priority) {
        return waiting.getOrDefault(priority, Set.of());
    }

    private static Problem crowded() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "crowded").retryAfter(TRY_AGAIN);
    }

    public synchronized int queued() {
        return queued;
    }

    public synchronized int taken() {
        return taken;
    }
}
