package prongsai.measures.files.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A new file, as far as it has come. The line may break while another thread makes it or writes: {@link #close} waits for
 * that, and from then on the file stays as it is, or is not made at all. Blocks.
 */
public final class ArrivingFile {
    private final Path file;
    private final long most;
    private final Supplier<? extends RuntimeException> tooLong;
    private @Nullable FileChannel channel;
    private long size;
    private boolean closed;

    /**
     * @param most bytes that may come
     * @param tooLong what is said where more do
     */
    public ArrivingFile(Path file, long most, Supplier<? extends RuntimeException> tooLong) {
        this.file = file;
        this.most = most;
        this.tooLong = tooLong;
    }

    public Path file() {
        return file;
    }

    /** Makes it, before the first {@link #write}. */
    public synchronized ArrivingFile open() throws IOException {
        if (!closed) {
            channel = OwnFile.create(file);
        }
        return this;
    }

    /** Writes a buffer and releases it. Errors: what is said of a file that is too long. */
    public synchronized void write(DataBuffer buffer) {
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            if (closed) {
                return;
            }
            FileChannel target = Objects.requireNonNull(channel, "open() comes first");
            if (size + buffer.readableByteCount() > most) {
                throw tooLong.get();
            }
            while (parts.hasNext()) {
                writeWhole(target, parts.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private void writeWhole(FileChannel target, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            size += target.write(bytes);
        }
    }

    /** The bytes that came; no more are taken. */
    public synchronized long close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
        return size;
    }

    /** Leaves nothing, however far it has come. */
    public void discard() throws IOException {
        close();
        Files.deleteIfExists(file);
    }
}
