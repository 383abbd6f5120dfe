package prongsai.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import prongsai.local.StartFailure;

/**
 * Ends what the launcher leaves when it is killed without a chance to clean up. It is a small shell whose input is a pipe
 * from the launcher: the pipe's end is the launcher's end, whatever brought it about.
 */
final class Guard implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            pids=
            while read -r sign pid; do
              case $sign in
                +) pids="$pids $pid" ;;
                -) rest=; for p in $pids; do [ "$p" = "$pid" ] || rest="$rest $p"; done; pids=$rest ;;
              esac
            done
            [ -z "$pids" ] && exit
            kill -TERM $pids 2>/dev/null
            for i in 1 2 3 4 5 6 7 8 9 10; do
              kill -0 $pids 2>/dev/null || exit
              sleep 1
            done
            kill -KILL $pids 2>/dev/null
            """;

    private final BufferedWriter pipe;
    private boolean closed;

    Guard() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            pipe = shell.outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new StartFailure("Cannot start sh: " + e.getMessage(), e);
        }
    }

    void watch(long pid) {
        tell("+ " + pid);
    }

    /** No more to be ended; says nothing after the close. */
    void forget(long pid) {
        tell("- " + pid);
    }

    private synchronized void tell(String line) {
        if (closed) {
            return;
        }
        try {
            pipe.write(line);
            pipe.newLine();
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The guard is gone", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The guard is gone", e);
        }
    }
}
