package prongsai.measures.kinds.survey;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as what an SVG needs. Error correction M, of which 15 % may be dirty or torn.
 *
 * @param size of its side in modules, with the four empty ones around it that ISO/IEC 18004 asks for
 * @param path the dark modules, each run of a row as one rectangle
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException where the text is too long for any code */
    static QrCode of(String text) {
        ByteMatrix dark;
        try {
            dark = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("QR code: %d characters".formatted(text.length()), e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            for (int x = 0; x < dark.getWidth(); x++) {
                int start = x;
                while (x < dark.getWidth() && dark.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start + QUIET, y + QUIET, x - start, x - start));
                }
            }
        }
        return new QrCode(dark.getWidth() + 2 * QUIET, path.toString());
    }
}
