package prongsai.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.WorkerMain;

/**
 * One worker, as the service sees it. {@link #ask} blocks on its pipe; another thread looks at {@link #check} meanwhile and
 * ends the process at its limits, which lets the pipe break.
 */
final class WorkerProcess {
    /** Bytes of an answer; the longest honest one, a report of 400,000 characters, has some two million. */
    private static final int LONGEST_ANSWER = 16 << 20;

    private static final Duration START = Duration.ofSeconds(60);
    /** Files after which a worker has earned its rest: what libraries keep for ever is gone with it. */
    private static final int WORN = 200;

    private static final long PAGE = 4096;

    /**
     * A job's limit is of the processor's time, so that a crowded machine lets no honest file fail; by the clock it may take
     * as long as the gateway waits.
     */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(28);

    private final Process process;
    private final Path folder;
    private final long memory;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile long deadline;
    private volatile Duration cpuLimit = START;
    private volatile @Nullable Breach breach;
    private volatile long idleSince = System.nanoTime();
    private int answers;

    private WorkerProcess(Process process, Path folder, long memory) {
        this.process = process;
        this.folder = folder;
        this.memory = memory;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.deadline = System.nanoTime() + START.toNanos();
    }

    /**
     * @param home for the folders of workers
     * @param scans the program that reads scans
     */
    static WorkerProcess start(WorkerSettings settings, Path home, Optional<Path> scans) throws IOException {
        Path folder = Files.createTempDirectory(home, "worker-");
        return new WorkerProcess(
                Launch.worker(settings, folder, home, scans).start(),
                folder,
                settings.memory().toBytes());
    }

    /** Waits until it can take a file. Errors: {@link WorkerEnded}. Blocks. */
    WorkerProcess awaitReady() {
        answer();
        return this;
    }

    /** Asks and waits for the answer. Errors: {@link WorkerEnded}. Blocks. */
    byte[] ask(byte[] task, Duration limit) {
        cpuLimit = cpu().orElse(Duration.ZERO).plus(limit);
        deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            Frames.write(out, task);
        } catch (IOException gone) {
            throw ended(gone);
        }
        return answer();
    }

    /** The processor's time that it has taken; empty where the system does not say. */
    private Optional<Duration> cpu() {
        return process.toHandle().info().totalCpuDuration();
    }

    private byte[] answer() {
        try {
            byte[] answer = Frames.read(in, LONGEST_ANSWER);
            deadline = Long.MAX_VALUE;
            idleSince = System.nanoTime();
            answers++;
            return answer;
        } catch (Frames.TooLong e) {
            end(Breach.OUTPUT);
            throw ended(e);
        } catch (IOException gone) {
            throw ended(gone);
        }
    }

    /** Ends it where it has gone beyond a limit. */
    void check() {
        if (deadline == Long.MAX_VALUE) {
            return;
        }
        Optional<Duration> cpu = cpu();
        if (cpu.filter(taken -> taken.compareTo(cpuLimit) > 0).isPresent()) {
            end(Breach.TIME);
        } else if (System.nanoTime() - deadline > 0) {
            end(cpu.isPresent() ? Breach.STALL : Breach.TIME);
        } else if (resident().filter(bytes -> bytes > memory).isPresent()) {
            end(Breach.MEMORY);
        }
    }

    /** What of it is in memory, the JVM's own included; empty where the system does not say. */
    private Optional<Long> resident() {
        Path statm = Path.of("/proc/%d/statm".formatted(process.pid()));
        try {
            return Files.exists(statm)
                    ? Optional.of(Long.parseLong(Files.readString(statm).split(" ", -1)[1]) * PAGE)
                    : Optional.empty();
        } catch (IOException | RuntimeException gone) {
            // The process, and with it the file, may end while it is read.
            return Optional.empty();
        }
    }

    private void end(Breach why) {
        if (breach == null) {
            breach = why;
        }
        process.destroyForcibly();
    }

    private WorkerEnded ended(IOException cause) {
        WorkerEnded ended = new WorkerEnded(breach == null ? byExitCode() : breach);
        ended.initCause(cause);
        return ended;
    }

    private Breach byExitCode() {
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                return Breach.CRASH;
            }
            return switch (process.exitValue()) {
                case WorkerMain.OUT_OF_MEMORY -> Breach.MEMORY;
                case WorkerMain.TOO_DEEP -> Breach.DEPTH;
                default -> Breach.CRASH;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Breach.CRASH;
        }
    }

    boolean isFit() {
        return process.isAlive() && breach == null && answers < WORN;
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - idleSince);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it, whatever it does, and takes away what it kept on disk. */
    void end() {
        process.destroyForcibly();
        var _ = process.onExit().thenRun(() -> WorkerFolders.remove(folder));
    }
}
