package prongsai.worker.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import prongsai.worker.Frames;
import prongsai.worker.Task;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that opens foreign files. It takes tasks from its standard input and answers on its standard output, one
 * after the other, and ends with whoever started it: at the end of its input, also in the middle of a file, and by itself
 * when one file takes a minute, should nobody be left to end it.
 */
public final class WorkerMain {
    /** Said first, once it is warm. */
    public static final String READY = "ready";

    /** Exit codes, as {@link prongsai.worker.Workers} knows them; 3 is also the JVM's own for a heap that is full. */
    public static final int OUT_OF_MEMORY = 3;

    public static final int TOO_DEEP = 4;
    private static final int TOO_LATE = 5;

    private static final int LONGEST_TASK = 64 * 1024;
    private static final int STACK = 1024 * 1024;
    /** Longer than any service waits for an answer. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataInputStream in;
    private final DataOutputStream out;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private volatile long end = Long.MAX_VALUE;

    private WorkerMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not stand between the answers.
        System.setOut(System.err);
        new WorkerMain(in, out).start();
    }

    private void start() throws IOException {
        Engine.warmUp();
        Frames.write(out, JSON.writeValueAsBytes(READY));
        new Thread(null, this::listen, "tasks").start();
        daemon("end", this::watch).start();
        // A small stack is soon full of what is nested to hurt.
        new Thread(null, this::work, "work", STACK).start();
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Hears the end of the input while a file is open, too. */
    private void listen() {
        try {
            while (true) {
                tasks.add(JSON.readValue(Frames.read(in, LONGEST_TASK), Task.class));
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(1000);
                if (System.nanoTime() > end) {
                    Runtime.getRuntime().halt(TOO_LATE);
                }
            }
        } catch (InterruptedException never) {
            Runtime.getRuntime().halt(TOO_LATE);
        }
    }

    private void work() {
        try {
            while (true) {
                Task task = tasks.take();
                end = System.nanoTime() + LONGEST_NANOS;
                Frames.write(out, JSON.writeValueAsBytes(Engine.answer(task.job(), task.file())));
                end = Long.MAX_VALUE;
            }
        } catch (StackOverflowError tooDeep) {
            Runtime.getRuntime().halt(TOO_DEEP);
        } catch (OutOfMemoryError full) {
            // Thrown by the library for a size that no array has; a full heap ends the JVM by itself.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
