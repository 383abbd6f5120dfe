package prongsai.tenancy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The row before the connections to the database: the urgent first, and nobody longer than people wait. Whoever cannot be
 * served in that time is told so within it, and has cost nothing but a place in the row; so the rate under a flood is that
 * of a busy day (docs/decisions/0028-shed-early.md).
 */
final class ConnectionQueue {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final int connections;
    private final int longest;
    private final Duration patience;
    private final Map<Priority, Set<Turn>> waiting = new EnumMap<>(Priority.class);
    private int taken;
    private int queued;

    /** @param longest that may wait, of all priorities together */
    ConnectionQueue(int connections, int longest, Duration patience) {
        this.connections = connections;
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

        Turn(Priority priority) {
            this.priority = priority;
        }

        Mono<Void> come() {
            return switch (ask(this)) {
                case SERVED -> Mono.empty();
                case WAITING -> served.asMono().timeout(patience).onErrorMap(TimeoutException.class, late -> crowded());
                case NEW, OVER -> Mono.error(crowded());
            };
        }
    }

    /** Does the work once it is its turn. Errors: 503 {@code crowded} where that does not come in time. */
    <T> Mono<T> inTurn(Mono<T> work) {
        return Mono.usingWhen(
                Mono.deferContextual(context -> Mono.just(new Turn(Priority.of(context)))),
                turn -> Mono.defer(turn::come).then(work),
                turn -> Mono.fromRunnable(() -> leave(turn)));
    }

    private synchronized State ask(Turn turn) {
        if (taken < connections) {
            taken++;
            turn.state = State.SERVED;
        } else if (queued < longest) {
            queued++;
            of(turn.priority).add(turn);
            turn.state = State.WAITING;
        }
        return turn.state;
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
                taken++;
                next.state = State.SERVED;
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

    synchronized int queued() {
        return queued;
    }

    synchronized int taken() {
        return taken;
    }
}
