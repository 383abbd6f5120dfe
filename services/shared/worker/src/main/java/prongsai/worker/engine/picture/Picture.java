package prongsai.worker.engine.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Small copies of pictures, upright. A large picture is never in memory whole. Blocks. */
public final class Picture {
    /** Pixels that a picture may have; more is no photo. */
    private static final long MOST = 150_000_000;
    /** Pixels on the longer side, below which an emblem says nothing any more. */
    private static final int SMALLEST = 64;

    private Picture() {}

    /** Empty for what cannot be drawn here. */
    public static Optional<byte[]> thumbnail(Path file, int side) throws IOException {
        Optional<BufferedImage> image = coarse(file, side);
        return image.isEmpty()
                ? Optional.empty()
                : Optional.of(jpeg(onWhite(image.get(), Exif.orientation(file), side)));
    }

    /**
     * A PNG of it, see-through where the picture is; smaller where it would have too many bytes. Empty for what cannot be drawn
     * here.
     *
     * @param most bytes
     */
    public static Optional<byte[]> emblem(Path file, int side, int most) throws IOException {
        Optional<BufferedImage> image = coarse(file, side);
        for (int fits = side; image.isPresent() && fits >= SMALLEST; fits = fits * 3 / 4) {
            byte[] png = png(upright(image.get(), Exif.orientation(file), fits, BufferedImage.TYPE_INT_ARGB));
            if (png.length <= most) {
                return Optional.of(png);
            }
        }
        return Optional.empty();
    }

    /** With about twice the pixels that are drawn, so that a large picture is never whole in memory. */
    private static Optional<BufferedImage> coarse(Path file, int side) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST) {
                    return Optional.empty();
                }
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * side));
                ImageReadParam coarse = reader.getDefaultReadParam();
                coarse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, coarse));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage onWhite(BufferedImage image, int orientation, int side) {
        return upright(image, orientation, side, BufferedImage.TYPE_INT_RGB);
    }

    /** Turned as it was taken, and no larger than asked; on white where the type of the copy cannot be see-through. */
    private static BufferedImage upright(BufferedImage image, int orientation, int side, int type) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage drawn = new BufferedImage(lying ? height : width, lying ? width : height, type);
        Graphics2D graphics = drawn.createGraphics();
        if (!drawn.getColorModel().hasAlpha()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.transform(turn(orientation, width, height));
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    public static byte[] jpeg(BufferedImage image) throws IOException {
        return written(image, "jpeg");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }
}
