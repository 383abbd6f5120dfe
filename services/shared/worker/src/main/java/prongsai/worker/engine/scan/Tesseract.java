package prongsai.worker.engine.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import prongsai.worker.engine.Deadline;

/**
 * Reads letters by the program of this name, a process for each page. The process gets pictures that were made here and
 * answers through a pipe; it touches no file, and the system ends it with the worker, and at a limit of its own for time and
 * memory.
 */
public final class Tesseract implements AutoCloseable {
    /** Names the program to a worker; without it no scan is read. */
    public static final String PROPERTY = "prongsai.tesseract";

    /** Which it must know. */
    public static final List<String> LANGUAGES = List.of("tha", "eng");

    private static final Path LIMITS = Path.of("/usr/bin/prlimit");
    private static final Path PARENT = Path.of("/usr/bin/setpriv");

    /** Part of every Linux (util-linux): they bound a process and bind it to its parent's life. */
    public static final List<Path> BOUNDS = List.of(LIMITS, PARENT);

    private static final List<String> BOUND = List.of(
            LIMITS.toString(),
            "--cpu=20",
            "--as=1073741824",
            "--fsize=0",
            "--core=0",
            PARENT.toString(),
            "--no-new-privs",
            "--pdeathsig",
            "KILL");

    /** Its neural reader, of pictures that are one line of text each. */
    private static final List<String> READING = List.of(
            "stdin",
            "stdout",
            "-l",
            String.join("+", LANGUAGES),
            "--oem",
            "1",
            "--psm",
            "7",
            "-c",
            "tessedit_create_tsv=1");

    /** Bytes of an answer; a full page of small print has some two hundred thousand. */
    private static final int LONGEST = 4 << 20;

    private final Path program;
    private final int dpi;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    private Tesseract(Path program, int dpi) {
        this.program = program;
        this.dpi = dpi;
    }

    /** @param dpi of what it will read */
    public static Tesseract at(Path program, int dpi) {
        return new Tesseract(program, dpi);
    }

    /** The program of this worker; empty where the machine has none, or it is not to be used. */
    public static Optional<Path> ofThisWorker() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    /**
     * The words of each picture. Blocks. Errors: an IOException where the program fails, or is ended at the deadline.
     *
     * @param pictures each of one line of text
     */
    List<List<ReadLine.Word>> read(List<Sheet> pictures, Deadline deadline) throws IOException {
        if (pictures.isEmpty()) {
            return List.of();
        }
        Process process = start();
        running.add(process);
        try {
            CompletableFuture.delayedExecutor(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::destroyForcibly);
            // It reads all of its input before it writes anything.
            try (OutputStream in = process.getOutputStream()) {
                in.write(Tiff.of(pictures, dpi));
            }
            String table = answer(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new IOException("the reader of scans ended with " + process.exitValue());
            }
            return Tsv.read(table, pictures.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (RuntimeException noTable) {
            throw new IOException(noTable);
        } finally {
            process.destroyForcibly();
            running.remove(process);
        }
    }

    private static String answer(InputStream out) throws IOException {
        byte[] bytes = out.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new IOException("the reader of scans does not come to an end");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(BOUND);
        command.add(program.toString());
        command.addAll(READING);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        // Threads of its own make one page no faster, and take the machine from others.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        return builder.start();
    }

    /** Ends what still runs, for nobody waits for it. */
    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
    }
}
