package prongsai.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a data folder for one stack; the system lets go of it when the process ends, however it ends. */
final class InUse implements AutoCloseable {
    private final FileChannel channel;

    private InUse(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailure where another stack runs on the folder */
    static InUse take(DataFolder data) {
        Path file = data.lock();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartFailure("Another ./start is running with " + data.path()
                        + ": stop it with Ctrl-C there, or use --data DIR and --port N for a second one");
            }
            return new InUse(channel);
        } catch (IOException e) {
            throw new StartFailure("Cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another stack in this very process, as tests may have.
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("Cannot let go of the data folder: " + e.getMessage(), e);
        }
    }
}
