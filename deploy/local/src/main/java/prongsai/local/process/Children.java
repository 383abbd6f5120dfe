package prongsai.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import prongsai.local.StartFailure;
import prongsai.local.process.Child.Exit;

/** All processes of one stack. Nothing outlives it: neither its closing nor the launcher's own sudden end. */
public final class Children implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** What a child may know of our environment; the rest is set for it alone. */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "TZ");

    private final List<Child> begun = new ArrayList<>();
    private final List<Child> adopted = new ArrayList<>();
    private final CompletableFuture<Child> firstDeath = new CompletableFuture<>();
    private final Guard guard = new Guard();
    private final Leftovers leftovers;
    private boolean closing;

    public Children(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /** Begins a process that is to run as long as the stack does. */
    public Child begin(String name, List<String> command, Map<String, String> environment, Path log) {
        Child child = spawn(name, command, environment, log);
        child.whenEnded(() -> firstDeath.complete(child));
        return child;
    }

    /**
     * Runs a command to its end.
     *
     * @throws StartFailure where its exit code is not 0
     */
    public void run(String name, List<String> command, Map<String, String> environment, Path log)
            throws InterruptedException {
        Child child = spawn(name, command, environment, log);
        try {
            if (!child.ended().get().equals(new Exit.Code(0))) {
                throw new StartFailure(child.obituary());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes in a process that something else began, so that its death is seen and it is not left behind. */
    public void adopt(String name, ProcessHandle handle, Path log) {
        Child child = new Child(name, handle, log, handle.onExit().thenApply(gone -> new Exit.Unknown()));
        child.whenEnded(() -> firstDeath.complete(child));
        synchronized (this) {
            adopted.add(child);
            added(child);
        }
    }

    /** Completed when one that should run on has ended. */
    public CompletableFuture<Child> firstDeath() {
        return firstDeath;
    }

    /** @throws StartFailure where one that should run on has ended */
    public void requireAlive() {
        if (firstDeath.isDone()) {
            throw new StartFailure(firstDeath.join().obituary());
        }
    }

    private synchronized Child spawn(String name, List<String> command, Map<String, String> environment, Path log) {
        if (closing) {
            throw new StartFailure("Stopping");
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(new TreeMap<>(environment));
        try {
            Process process = builder.start();
            Child child = new Child(
                    name, process.toHandle(), log, process.onExit().thenApply(gone -> new Exit.Code(gone.exitValue())));
            begun.add(child);
            added(child);
            return child;
        } catch (IOException e) {
            throw new StartFailure("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private void added(Child child) {
        guard.watch(child.handle().pid());
        note();
        child.whenEnded(() -> remove(child));
    }

    private synchronized void remove(Child child) {
        begun.remove(child);
        adopted.remove(child);
        guard.forget(child.handle().pid());
        note();
    }

    private void note() {
        leftovers.note(Stream.concat(begun.stream(), adopted.stream()).toList());
    }

    /** Ends all that were begun here; those taken in are left to who began them. */
    public void end() {
        List<ProcessHandle> ours;
        synchronized (this) {
            closing = true;
            ours = begun.stream().map(Child::handle).toList();
        }
        Ending.of(ours, PATIENCE);
    }

    /** Ends what is left, and the watch over it. */
    @Override
    public void close() {
        end();
        adopted().stream().filter(Children::isGone).forEach(this::remove);
        guard.close();
    }

    private synchronized List<Child> adopted() {
        return List.copyOf(adopted);
    }

    /** A process that was stopped may take a moment to go. */
    private static boolean isGone(Child child) {
        try {
            child.ended().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
