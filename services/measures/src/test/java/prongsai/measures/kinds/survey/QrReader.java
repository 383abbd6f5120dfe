package prongsai.measures.kinds.survey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a QR code off a page as a telephone does: the SVG is drawn, dark on white, and the picture is decoded. */
final class QrReader {
    private static final int SCALE = 6;
    private static final int WHITE = 0xffffff;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private QrReader() {}

    static String read(Element svg) {
        String[] box = svg.attr("viewBox").split(" ");
        int side = Integer.parseInt(box[2]) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, color(svg.selectFirst("rect")));
        Element path = svg.selectFirst("path");
        Matcher run = RUN.matcher(path.attr("d"));
        int end = 0;
        while (run.find()) {
            if (run.start() != end) {
                throw new AssertionError("path: " + path.attr("d").substring(end));
            }
            end = run.end();
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                int from = row * side + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * SCALE, color(path));
            }
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR code in " + svg, e);
        }
    }

    private static int color(Element shape) {
        return switch (shape.attr("fill")) {
            case "#fff" -> WHITE;
            case "#000" -> 0;
            default -> throw new AssertionError("fill: " + shape.attr("fill"));
        };
    }
}
