package prongsai.worker.engine.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Sheets that a test draws. */
final class Pages {
    private Pages() {}

    static Sheet of(int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        drawing.accept(graphics);
        graphics.dispose();
        return Sheet.of(page);
    }

    /** Rows of strokes of the size of letters. */
    static void letters(Graphics2D on, int x, int y, int count) {
        for (int i = 0; i < count; i++) {
            on.fillRect(x + i * 14, y, 3, 20);
            on.fillRect(x + i * 14, y, 9, 3);
        }
    }
}
