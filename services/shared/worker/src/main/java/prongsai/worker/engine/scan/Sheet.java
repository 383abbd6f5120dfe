package prongsai.worker.engine.scan;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/** A grey picture of a page, its pixels counted from the upper left corner. */
public final class Sheet {
    static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] grey;

    /** What is darker than this is ink. */
    private final int ink;

    Sheet(int width, int height, byte[] grey, int ink) {
        this.width = width;
        this.height = height;
        this.grey = grey;
        this.ink = ink;
    }

    /** @param image of one byte for each pixel; it is not to be changed afterwards */
    public static Sheet of(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            throw new IllegalArgumentException("a picture of type " + image.getType());
        }
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Sheet(image.getWidth(), image.getHeight(), grey, Ink.of(grey));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** From 0, black; white outside of the picture. */
    int grey(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : grey[y * width + x] & 0xFF;
    }

    boolean isInk(int x, int y) {
        return grey(x, y) < ink;
    }

    /** Also the grey of a thin line that fell between two pixels. */
    boolean isTinted(int x, int y) {
        return grey(x, y) < (ink + WHITE) / 2;
    }

    /** The shade that most of what is no ink has. */
    int paper() {
        var counts = new int[WHITE + 1];
        for (byte shade : grey) {
            counts[shade & 0xFF]++;
        }
        int paper = WHITE;
        for (int shade = ink; shade < WHITE; shade++) {
            paper = counts[shade] > counts[paper] ? shade : paper;
        }
        return paper;
    }

    /** How much of a box of parts of pixels is ink, from 0 to 1. */
    double inkWithin(double left, double top, double wide, double high) {
        double ink = 0;
        for (int y = (int) top; y < top + high; y++) {
            double down = Math.min(y + 1, top + high) - Math.max(y, top);
            for (int x = (int) left; x < left + wide; x++) {
                double across = Math.min(x + 1, left + wide) - Math.max(x, left);
                ink += down * across * (WHITE - grey(x, y)) / WHITE;
            }
        }
        return ink / (wide * high);
    }

    /** The part of it within a box, or what of the box is inside. */
    Sheet part(Rectangle box) {
        Rectangle inside = box.intersection(new Rectangle(width, height));
        int wide = Math.max(inside.width, 0);
        int high = Math.max(inside.height, 0);
        byte[] part = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            System.arraycopy(grey, (inside.y + y) * width + inside.x, part, y * wide, wide);
        }
        return new Sheet(wide, high, part, ink);
    }

    /** Another picture with the same ink. */
    Sheet like(int wide, int high, byte[] pixels) {
        return new Sheet(wide, high, pixels, ink);
    }

    /** Wider and higher by a white margin. */
    Sheet withMargin(int margin) {
        int wide = width + 2 * margin;
        byte[] framed = new byte[wide * (height + 2 * margin)];
        Arrays.fill(framed, (byte) WHITE);
        for (int y = 0; y < height; y++) {
            System.arraycopy(grey, y * width, framed, (y + margin) * wide + margin, width);
        }
        return new Sheet(wide, height + 2 * margin, framed, ink);
    }

    /** Paints a box white. */
    void blank(Rectangle box) {
        Rectangle inside = box.intersection(new Rectangle(width, height));
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            Arrays.fill(grey, y * width + inside.x, y * width + inside.x + Math.max(inside.width, 0), (byte) WHITE);
        }
    }

    /** The pixels row by row. */
    byte[] bytes() {
        return grey.clone();
    }

    /** Turned about its middle, to the right, and large enough that no corner is lost. */
    public Sheet turned(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        int wide = (int) Math.ceil(width * Math.abs(cos) + height * Math.abs(sin));
        int high = (int) Math.ceil(height * Math.abs(cos) + width * Math.abs(sin));
        byte[] turned = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                double dx = x - wide / 2.0;
                double dy = y - high / 2.0;
                turned[y * wide + x] =
                        (byte) between(cos * dx + sin * dy + width / 2.0, cos * dy - sin * dx + height / 2.0);
            }
        }
        return new Sheet(wide, high, turned, ink);
    }

    /** Of the four pixels around a point, each by its nearness. */
    private int between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double above = grey(left, top) * (1 - right) + grey(left + 1, top) * right;
        double below = grey(left, top + 1) * (1 - right) + grey(left + 1, top + 1) * right;
        return (int) Math.round(above * (1 - down) + below * down);
    }
}
