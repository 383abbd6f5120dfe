package prongsai.local.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A process of the stack.
 *
 * @param log where its output goes
 * @param ended completed when it has ended
 */
public record Child(String name, ProcessHandle handle, Path log, CompletableFuture<Exit> ended) {

    private static final int SIGNALLED = 128;
    private static final int KILL = 9;

    /** How a process ended. */
    public sealed interface Exit {
        /** By itself, or by a signal (128 + its number). */
        record Code(int code) implements Exit {}

        /** Of a process that is not our own child only this is known. */
        record Unknown() implements Exit {}
    }

    /** One line for a person: what ended, how, why, and where to read on. Only for a process that has ended. */
    public String obituary() {
        String how = switch (ended.join()) {
            case Exit.Code(int code)
            when code == SIGNALLED + KILL -> "was killed (signal 9), perhaps because memory ran out";
            case Exit.Code(int code) when code > SIGNALLED -> "was ended by signal " + (code - SIGNALLED);
            case Exit.Code(int code) -> "ended with exit code " + code + because();
            case Exit.Unknown() -> "ended" + because();
        };
        return name + " " + how + " — see " + log;
    }

    private String because() {
        return Reason.of(log).map(reason -> ": " + reason).orElse("");
    }

    /** Does this when the process has ended; at once where it has. */
    void whenEnded(Runnable work) {
        var _ = ended.thenRun(work);
    }

    /** When the system says it began; with the pid it names a process for good. */
    Instant begun() {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
