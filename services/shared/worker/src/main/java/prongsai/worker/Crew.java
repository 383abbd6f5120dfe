package prongsai.worker;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The workers that are alive. One that is taken is followed by another in reserve, one that ended too; so a file that breaks
 * a worker costs nobody else more than the look for it. A watch ends whoever goes beyond a limit.
 */
final class Crew implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final long WATCH_MILLIS = 100;
    /** For as long a worker that is not needed now waits beside the reserve. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final WorkerSettings settings;
    private final MeterRegistry meters;
    private final Optional<Path> scans;
    private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
    private final Deque<WorkerProcess> ready = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemon("workers-watch"));
    private final ExecutorService recruiting = Executors.newSingleThreadExecutor(daemon("workers-reserve"));
    private @Nullable Path home;
    private boolean closed;

    Crew(WorkerSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.scans = ScanProgram.find(settings.scans());
        meters.gaugeCollectionSize("prongsai.workers.alive", List.of(), alive);
        var _ = watch.scheduleWithFixedDelay(this::look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    /**
     * A worker that can take a file at once, or as soon as it has started. Errors: {@link WorkerEnded}. Blocks.
     *
     * @param sparing leaves the reserve to others
     */
    WorkerProcess take(boolean sparing) {
        WorkerProcess worker = next(sparing ? settings.reserve() : 0);
        WorkerProcess taken = worker == null ? start() : worker;
        fillUp();
        return taken;
    }

    private synchronized @Nullable WorkerProcess next(int kept) {
        while (ready.size() > kept) {
            WorkerProcess worker = ready.poll();
            if (worker.isFit()) {
                return worker;
            }
            end(worker);
        }
        return null;
    }

    /** After its answer. */
    void giveBack(WorkerProcess worker) {
        if (!worker.isFit() || !rest(worker)) {
            end(worker);
            fillUp();
        }
    }

    private synchronized boolean rest(WorkerProcess worker) {
        if (closed) {
            return false;
        }
        ready.push(worker);
        return true;
    }

    /** After it was ended, or has to be. */
    void end(WorkerProcess worker) {
        alive.remove(worker);
        worker.end();
    }

    /** Sees to it, meanwhile, that the reserve is there. */
    void fillUp() {
        try {
            recruiting.execute(() -> {
                while (lacks()) {
                    try {
                        giveBack(start());
                    } catch (WorkerEnded | UncheckedIOException e) {
                        // Whoever needs one next tries again, and is told.
                        log.atLevel(isClosed() ? Level.DEBUG : Level.ERROR)
                                .setCause(e)
                                .log("A worker did not start");
                        return;
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            log.debug("No reserve is needed any more", e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean lacks() {
        return !closed && ready.size() < settings.reserve();
    }

    private WorkerProcess start() {
        try {
            WorkerProcess worker = WorkerProcess.start(settings, home(), scans);
            alive.add(worker);
            try {
                worker.awaitReady();
            } catch (WorkerEnded e) {
                end(worker);
                throw e;
            }
            meters.counter("prongsai.workers.started").increment();
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException("A worker could not be started", e);
        }
    }

    private synchronized Path home() throws IOException {
        if (home == null) {
            home = WorkerFolders.create();
        }
        return home;
    }

    private void look() {
        try {
            alive.forEach(WorkerProcess::check);
            WorkerProcess idle = idle();
            if (idle != null) {
                end(idle);
            }
        } catch (RuntimeException e) {
            // The watch must not end with one look that failed.
            log.error("The workers could not be looked at", e);
        }
    }

    private synchronized @Nullable WorkerProcess idle() {
        WorkerProcess longest = ready.peekLast();
        return longest != null
                        && ready.size() > settings.reserve()
                        && longest.idle().compareTo(IDLE) > 0
                ? ready.pollLast()
                : null;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        recruiting.shutdownNow();
        watch.shutdownNow();
        alive.forEach(this::end);
        Path made = home;
        if (made != null) {
            WorkerFolders.remove(made);
        }
    }
}
