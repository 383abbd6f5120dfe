package prongsai.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that are far larger than they look, or end too early. */
final class HostilePictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private HostilePictures() {}

    /** @param pixels of each side that it says to have; its data are of that size where they fit into 200 MB */
    static byte[] png(int pixels, boolean interlaced) {
        long row = 1L + pixels / 8;
        long size = Math.min(row * pixels, 200L << 20);
        return png(pixels, pixels, interlaced, RawPdf.deflate(new byte[(int) size]), new byte[0]);
    }

    /** A note that unpacks to 300 megabytes. */
    static byte[] pngWithNote() {
        byte[] packed = RawPdf.deflate(new byte[300 << 20]);
        var note = new ByteArrayOutputStream();
        note.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        note.writeBytes(packed);
        return png(8, 8, false, RawPdf.deflate(new byte[16]), note.toByteArray());
    }

    private static byte[] png(int width, int height, boolean interlaced, byte[] data, byte[] note) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        var head = new ByteArrayOutputStream();
        try (var header = new DataOutputStream(head)) {
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {1, 0, 0, 0, (byte) (interlaced ? 1 : 0)});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk(out, "IHDR", head.toByteArray());
        if (note.length > 0) {
            chunk(out, "zTXt", note);
        }
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        try (var data = new DataOutputStream(out)) {
            data.writeInt(content.length);
            data.write(name);
            data.write(content);
            data.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg() {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var random = new Random(2568);
        for (int i = 0; i < 800 * 600; i++) {
            image.setRGB(i % 800, i / 800, random.nextInt());
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @param part of the file, in hundredths */
    static byte[] cutOff(int part) {
        byte[] whole = jpeg();
        return Arrays.copyOf(whole, whole.length * part / 100);
    }

    /** A JPEG that says to be 65,500 by 65,500, drawn in a thousand passes over the whole. */
    static byte[] passes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        // Quantization, one table of ones.
        segment(out, 0xDB, concat(new byte[] {0}, filled(64, (byte) 1)));
        // Progressive, 8 bits, three colours.
        segment(out, 0xC2, new byte[] {
            8, (byte) 0xFF, (byte) 0xDC, (byte) 0xFF, (byte) 0xDC, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0
        });
        segment(out, 0xC4, concat(new byte[] {0}, concat(lengths(), new byte[] {0})));
        segment(out, 0xC4, concat(new byte[] {0x10}, concat(lengths(), new byte[] {0})));
        for (int pass = 0; pass < 1000; pass++) {
            segment(out, 0xDA, new byte[] {1, 1, 0, 1, 63, 0});
            out.writeBytes(new byte[] {0, 0, 0, 0});
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static byte[] lengths() {
        byte[] lengths = new byte[16];
        lengths[0] = 1;
        return lengths;
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    /** The notes of a photograph lead to themselves. */
    static byte[] notesOfThemselves() {
        byte[] exif = new byte[40];
        System.arraycopy("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1), 0, exif, 0, 10);
        exif[13] = 8;
        exif[14] = 0x7F;
        exif[15] = (byte) 0xFF;
        byte[] plain = jpeg();
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    static byte[] webp() {
        byte[] noise = new byte[5000];
        new Random(2570).nextBytes(noise);
        System.arraycopy("RIFF\u0080\u0013\0\0WEBPVP8L".getBytes(StandardCharsets.ISO_8859_1), 0, noise, 0, 16);
        return noise;
    }
}
