package prongsai.ui;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes a file as small as can be, once at start, and so with all the time that this takes. */
final class Packing {
    private static final Encoder.Parameters SMALLEST = new Encoder.Parameters().setQuality(11);

    private Packing() {}

    /** By the name of the coding, the smallest first. Brotli only where the machine has its library. */
    static Map<String, byte[]> of(byte[] bytes) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        try {
            if (Brotli4jLoader.isAvailable()) {
                packed.put("br", Encoder.compress(bytes, SMALLEST));
            }
            packed.put("gzip", zip(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed;
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new SmallestZip(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static final class SmallestZip extends GZIPOutputStream {
        private SmallestZip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
