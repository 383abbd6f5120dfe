package prongsai.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import prongsai.local.Options.WrongUsage;
import prongsai.local.process.Child;

/** {@code ./start}: the stack in one terminal, until Ctrl-C. Exit codes: 0 help, 1 failed, 2 wrongly called. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONGLY_CALLED = 2;

    /** Until the hook of a Ctrl-C that also reached the children has been heard. */
    private static final long GRACE_MILLIS = 1500;

    private static final long STOPPING_SECONDS = 60;

    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Progress progress;
    private final PrintStream err;

    private Launcher(PrintStream out, PrintStream err) {
        this.progress = new Progress(out);
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        List<String> arguments = List.of(args);
        if (arguments.contains("--help")) {
            out.print(Options.HELP);
            return;
        }
        try {
            Options options = Options.parse(arguments, defaultData(Layout.find()));
            System.exit(new Launcher(out, err).run(options));
        } catch (WrongUsage e) {
            err.println(e.getMessage());
            System.exit(WRONGLY_CALLED);
        } catch (StartFailure e) {
            err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private int run(Options options) {
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker), "stop"));
        try {
            DataFolder data = DataFolder.open(options.data());
            System.setProperty("prongsai.launcher.log", data.log("launcher").toString());
            serve(options);
        } catch (InterruptedException e) {
            // The hook has asked; what was running is stopped by now.
        } catch (StartFailure e) {
            LoggerFactory.getLogger(Launcher.class).error("Failed", e);
            if (!isStopAsked()) {
                err.println("Stopped: " + e.getMessage());
            }
        } finally {
            stopped.countDown();
        }
        return FAILED;
    }

    private void serve(Options options) throws InterruptedException {
        try (LocalStack stack = LocalStack.start(options, progress)) {
            progress.done("All is ready");
            progress.say(Welcome.text(stack.url(), stack.accounts()));
            Child dead = stack.firstDeath().get();
            if (!isStopAsked()) {
                throw new StartFailure(dead.obituary());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isStopAsked() {
        try {
            return stopAsked.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void stop(Thread worker) {
        if (stopped.getCount() == 0) {
            return;
        }
        stopAsked.countDown();
        progress.say("Stopping …");
        worker.interrupt();
        try {
            if (stopped.await(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                progress.say("Stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where data is kept when nothing is said. */
    static Path defaultData(Layout layout) {
        return layout.root().resolve("data");
    }
}
