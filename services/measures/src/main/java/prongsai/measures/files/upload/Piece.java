package prongsai.measures.files.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import prongsai.web.Problem;

/**
 * What one request brings of a file, as far as it comes. The line may break while another thread is still writing; from
 * {@link #seal} on the piece stays as it is. Blocks.
 */
final class Piece {
    private final Path file;
    private final FileChannel channel;
    private final long most;
    private long size;
    private boolean sealed;

    /** @param most bytes that may come */
    Piece(Path file, FileChannel channel, long most) {
        this.file = file;
        this.channel = channel;
        this.most = most;
    }

    Path file() {
        return file;
    }

    /** Writes a buffer and releases it. Errors: 413 {@code upload-too-long}. */
    synchronized void write(DataBuffer buffer) {
        try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
            if (sealed) {
                return;
            }
            if (size + buffer.readableByteCount() > most) {
                throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "upload-too-long", String.valueOf(most));
            }
            while (parts.hasNext()) {
                writeWhole(parts.next());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private void writeWhole(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            size += channel.write(bytes);
        }
    }

    /** The bytes that came; no more are taken. */
    synchronized long seal() throws IOException {
        if (!sealed) {
            sealed = true;
            channel.close();
        }
        return size;
    }

    void discard() throws IOException {
        seal();
        Files.deleteIfExists(file);
    }
}
