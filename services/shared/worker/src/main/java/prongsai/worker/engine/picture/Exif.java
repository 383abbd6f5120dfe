package prongsai.worker.engine.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a phone was held when it took a JPEG (Exif 2.32 §4.6.4, tag 0x0112). Blocks. */
final class Exif {
    /** As it lies: nothing has to be turned. */
    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** 1 to 8; 1 where the file does not say. */
    static int orientation(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readUnsignedShort() != 0xFFD8) {
                return UPRIGHT;
            }
            // Segments come one after the other until the picture itself, 0xFFDA.
            for (int marker = in.readUnsignedShort(); marker != 0xFFDA; marker = in.readUnsignedShort()) {
                byte[] segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == 0xFFE1 && segment.length > 14 && segment[0] == 'E' && segment[1] == 'x') {
                    return ofTiff(
                            ByteBuffer.wrap(segment, 6, segment.length - 6).slice());
                }
            }
            return UPRIGHT;
        } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // A picture whose notes are broken is still a picture.
            return UPRIGHT;
        }
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) == ORIENTATION) {
                int found = tiff.getShort(entry + 8);
                return found >= 1 && found <= 8 ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
