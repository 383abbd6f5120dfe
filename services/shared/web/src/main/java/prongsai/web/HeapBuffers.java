package prongsai.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Bytes out of Netty's buffers, for where they wait in a queue that may be left: a queue between threads that is cancelled
 * after its work was scheduled and before it runs gives nothing back. Bytes on the heap need nobody to do that.
 */
public final class HeapBuffers {
    private HeapBuffers() {}

    /** The same bytes on the heap; the buffer is released. */
    public static DataBuffer copy(DataBuffer buffer) {
        return DefaultDataBufferFactory.sharedInstance.wrap(bytes(buffer));
    }

    /** As {@link #copy}. */
    public static byte[] bytes(DataBuffer buffer) {
        try {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
