package prongsai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How the two processes speak: each message is its length in four bytes, then its bytes. */
public final class Frames {
    private Frames() {}

    /** A message that is longer than is taken. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int length) {
            super("message: %d bytes".formatted(length));
        }
    }

    public static void write(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    /**
     * Waits for a message. Errors: {@link java.io.EOFException} where the other has gone.
     *
     * @param most bytes that are taken; what is longer is not read
     */
    public static byte[] read(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new TooLong(length);
        }
        byte[] message = new byte[length];
        in.readFully(message);
        return message;
    }
}
