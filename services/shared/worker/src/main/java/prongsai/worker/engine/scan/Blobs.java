package prongsai.worker.engine.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blobs of a sheet, and whose each of its pixels is. */
final class Blobs {
    private final Sheet sheet;
    private final int[] owners;
    private final List<Blob> found = new ArrayList<>();
    private int[] waiting = new int[1024];

    Blobs(Sheet sheet) {
        this.sheet = sheet;
        this.owners = new int[sheet.width() * sheet.height()];
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                if (sheet.isInk(x, y) && owner(x, y) == 0) {
                    found.add(fill(x, y, found.size() + 1));
                }
            }
        }
    }

    List<Blob> found() {
        return found;
    }

    /** The number of the blob; 0 for paper, and outside of the sheet. */
    int owner(int x, int y) {
        return x < 0 || y < 0 || x >= sheet.width() || y >= sheet.height() ? 0 : owners[y * sheet.width() + x];
    }

    private Blob fill(int fromX, int fromY, int number) {
        int left = fromX;
        int right = fromX;
        int top = fromY;
        int bottom = fromY;
        int ink = 0;
        int count = 0;
        waiting[count++] = take(fromX, fromY, number);
        while (count > 0) {
            int at = waiting[--count];
            int x = at % sheet.width();
            int y = at / sheet.width();
            ink++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int near = 0; near < 9; near++) {
                int nearX = x + near % 3 - 1;
                int nearY = y + near / 3 - 1;
                if (sheet.isInk(nearX, nearY) && owner(nearX, nearY) == 0) {
                    if (count == waiting.length) {
                        waiting = Arrays.copyOf(waiting, 2 * count);
                    }
                    waiting[count++] = take(nearX, nearY, number);
                }
            }
        }
        return new Blob(number, left, top, right, bottom, ink);
    }

    private int take(int x, int y, int number) {
        int at = y * sheet.width() + x;
        owners[at] = number;
        return at;
    }
}
