package prongsai.local.process;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks processes to end, waits, and then ends them. */
final class Ending {
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private Ending() {}

    static void of(Collection<ProcessHandle> handles, Duration patience) {
        handles.forEach(ProcessHandle::destroy);
        if (!gone(handles, patience)) {
            handles.stream().flatMap(handle -> handle.descendants()).forEach(ProcessHandle::destroyForcibly);
            handles.forEach(ProcessHandle::destroyForcibly);
            gone(handles, LAST_WAIT);
        }
    }

    private static boolean gone(Collection<ProcessHandle> handles, Duration wait) {
        CompletableFuture<?>[] exits =
                handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            // In a hurry: no more waiting, but nothing may be left either.
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
