package prongsai.worker.engine.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;

/**
 * Looks through a PDF's bytes before anything opens it, since opening unpacks streams into memory without a limit. Every
 * stream is unpacked here once, counted and thrown away; what could be packed twice over, or in a way that cannot be
 * counted here, is refused.
 */
final class PdfGuard {
    private static final long LARGEST = 64L << 20;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern PACKED_TWICE = Pattern.compile(
            "/LZWDecode|/LZW\\b|/Filter\\s+[0-9]+\\s+[0-9]+\\s+R|(?:/FlateDecode|/Fl)\\s*/(?:FlateDecode|Fl)\\b");

    private PdfGuard() {}

    /** @throws NotOpened for one that is encrypted, or unpacks to too much */
    static void check(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        // With restrictions alone it would open, but its streams could not be counted.
        if (text.contains("/Encrypt")) {
            throw new NotOpened(Why.LOCKED);
        }
        if (PACKED_TWICE.matcher(text).find()) {
            throw new NotOpened(Why.OVERSIZED);
        }
        long unpacked = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find()) {
            unpacked += unpacked(file, streams.end(), LARGEST - unpacked);
            if (unpacked > LARGEST) {
                throw new NotOpened(Why.OVERSIZED);
            }
        }
    }

    /** Bytes, or one more than the most; what is not deflated has none. */
    private static long unpacked(byte[] file, int start, long most) {
        try (var inflater = new Inflater()) {
            inflater.setInput(file, start, file.length - start);
            var buffer = new byte[32 * 1024];
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(buffer) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notDeflated) {
            return 0;
        }
    }
}
