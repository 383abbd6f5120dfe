package prongsai.worker.engine.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Grey pictures in one file (TIFF 6.0, not packed), which is made here alone and need not be read by anything of ours. */
final class Tiff {
    private static final int HEAD = 8;
    private static final int ENTRIES = 12;
    private static final int DIRECTORY = 2 + 12 * ENTRIES + 4;
    private static final int RATIO = 8;
    private static final short SHORT = 3;
    private static final short LONG = 4;
    private static final short RATIONAL = 5;
    private static final int INCH = 2;

    private Tiff() {}

    /** @param dpi of all of them, pixels to the inch */
    static byte[] of(List<Sheet> pictures, int dpi) {
        int length = HEAD;
        for (Sheet picture : pictures) {
            length += size(picture);
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(HEAD);
        for (int i = 0; i < pictures.size(); i++) {
            picture(file, pictures.get(i), dpi, i + 1 == pictures.size());
        }
        return file.array();
    }

    /** Each begins at an even place. */
    private static int size(Sheet picture) {
        int pixels = picture.width() * picture.height();
        return DIRECTORY + RATIO + pixels + pixels % 2;
    }

    private static void picture(ByteBuffer file, Sheet picture, int dpi, boolean last) {
        int begin = file.position();
        int ratio = begin + DIRECTORY;
        int pixels = ratio + RATIO;
        file.putShort((short) ENTRIES);
        entry(file, 256, LONG, picture.width());
        entry(file, 257, LONG, picture.height());
        entry(file, 258, SHORT, 8);
        entry(file, 259, SHORT, 1);
        entry(file, 262, SHORT, 1);
        entry(file, 273, LONG, pixels);
        entry(file, 277, SHORT, 1);
        entry(file, 278, LONG, picture.height());
        entry(file, 279, LONG, picture.width() * picture.height());
        entry(file, 282, RATIONAL, ratio);
        entry(file, 283, RATIONAL, ratio);
        entry(file, 296, SHORT, INCH);
        file.putInt(last ? 0 : begin + size(picture));
        file.putInt(dpi).putInt(1);
        file.put(picture.bytes());
        file.position(begin + size(picture));
    }

    private static void entry(ByteBuffer file, int tag, short type, int value) {
        file.putShort((short) tag).putShort(type).putInt(1).putInt(value);
    }
}
