package prongsai.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Who comes next where few can be served at a time: owners in turn, each in the order of asking. One owner has never all
 * places, and only one for a while after a file of theirs broke a worker.
 */
final class Turns {
    /** For as long an owner whose file broke a worker has one place at a time. */
    private static final Duration CAUTION = Duration.ofMinutes(10);

    private final int places;
    private final int most;
    private final Clock clock;
    private final Map<UUID, Deque<MonoSink<Turn>>> waiting = new LinkedHashMap<>();
    private final Map<UUID, Integer> served = new HashMap<>();
    private final Map<UUID, Instant> careful = new HashMap<>();
    private int inAll;
    private int queued;

    /** @param most that may wait, of all owners together; one owner may be half of them */
    Turns(int places, int most, Clock clock) {
        this.places = places;
        this.most = most;
        this.clock = clock;
    }

    /** A place that is held; to be given back once. */
    final class Turn {
        private final UUID owner;
        private final boolean oneMore;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Turn(UUID owner, boolean oneMore) {
            this.owner = owner;
            this.oneMore = oneMore;
        }

        /** Whether the owner has a place besides, or broke a worker lately: what is there for everyone is not for them. */
        boolean isOneMore() {
            return oneMore;
        }

        /** Also twice: the second does nothing. */
        void giveBack() {
            if (held.compareAndSet(true, false)) {
                release(owner);
            }
        }

        /** From now on the owner has one place at a time. */
        void broke() {
            beCareful(owner);
        }
    }

    /** Waits for a place. Errors: {@link RejectedExecutionException} where too many wait. */
    Mono<Turn> next(UUID owner) {
        return Mono.<Turn>create(sink -> {
                    if (enqueue(owner, sink)) {
                        sink.onCancel(() -> forget(owner, sink));
                        serve();
                    } else {
                        sink.error(new RejectedExecutionException("files that wait: " + most));
                    }
                })
                // Whoever leaves in the very moment of being served.
                .doOnDiscard(Turn.class, Turn::giveBack);
    }

    private synchronized boolean enqueue(UUID owner, MonoSink<Turn> sink) {
        Deque<MonoSink<Turn>> own = waiting.getOrDefault(owner, new ArrayDeque<>());
        if (queued >= most || own.size() >= Math.max(1, most / 2)) {
            return false;
        }
        own.add(sink);
        waiting.put(owner, own);
        queued++;
        return true;
    }

    private synchronized void forget(UUID owner, MonoSink<Turn> sink) {
        Deque<MonoSink<Turn>> own = waiting.get(owner);
        if (own != null && own.remove(sink)) {
            queued--;
            if (own.isEmpty()) {
                waiting.remove(owner);
            }
        }
    }

    private synchronized void beCareful(UUID owner) {
        Instant now = clock.instant();
        careful.values().removeIf(since -> since.plus(CAUTION).isBefore(now));
        careful.put(owner, now);
    }

    private void release(UUID owner) {
        synchronized (this) {
            inAll--;
            served.compute(owner, (key, count) -> count == null || count == 1 ? null : count - 1);
        }
        serve();
    }

    private record Served(MonoSink<Turn> sink, Turn turn) {}

    private void serve() {
        // Outside of the lock, since whoever is served goes on at once.
        due().forEach(next -> next.sink().success(next.turn()));
    }

    private synchronized List<Served> due() {
        List<Served> due = new ArrayList<>();
        while (inAll < places) {
            UUID owner = nextOwner();
            if (owner == null) {
                return due;
            }
            // To the end of the row, behind the other owners.
            Deque<MonoSink<Turn>> own = Objects.requireNonNull(waiting.remove(owner));
            due.add(new Served(own.remove(), new Turn(owner, served.containsKey(owner) || isCareful(owner))));
            if (!own.isEmpty()) {
                waiting.put(owner, own);
            }
            queued--;
            inAll++;
            served.merge(owner, 1, Integer::sum);
        }
        return due;
    }

    private @Nullable UUID nextOwner() {
        Iterator<UUID> owners = waiting.keySet().iterator();
        while (owners.hasNext()) {
            UUID owner = owners.next();
            if (served.getOrDefault(owner, 0) < share(owner)) {
                return owner;
            }
        }
        return null;
    }

    private int share(UUID owner) {
        return isCareful(owner) ? 1 : Math.max(1, places - 1);
    }

    private boolean isCareful(UUID owner) {
        Instant since = careful.get(owner);
        return since != null && since.plus(CAUTION).isAfter(clock.instant());
    }

    synchronized int queued() {
        return queued;
    }
}
