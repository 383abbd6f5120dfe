package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    private static final Rectangle ALL = new Rectangle(400, 200);

    @Test
    void marksBelongToTheLineThatIsNearest() {
        Sheet sheet = Pages.of(400, 200, on -> {
            Pages.letters(on, 40, 60, 20);
            Pages.letters(on, 40, 115, 3);
            // Above the first line in two storeys, below it, and above the second one.
            mark(on, 50, 51);
            mark(on, 50, 43);
            mark(on, 90, 83);
            mark(on, 60, 106);
        });
        List<Snippet> lines = TextLines.of(sheet, ALL);
        assertThat(lines).extracting(Snippet::base).containsExactly(80, 135);
        assertThat(lines).extracting(Snippet::height).containsExactly(20, 20);
        assertThat(lines).extracting(line -> ink(line.picture())).containsExactly(20 * 78 + 3 * 15, 3 * 78 + 15);
    }

    @Test
    void dustIsNoLine() {
        Sheet sheet = Pages.of(400, 200, on -> {
            for (int i = 0; i < 8; i++) {
                on.fillRect(20 + 40 * i, 30 + 15 * i, 2, 2);
            }
        });
        assertThat(TextLines.of(sheet, ALL)).isEmpty();
    }

    @Test
    void whatStandsBesideTheBoxIsNotRead() {
        Sheet sheet = Pages.of(400, 200, on -> {
            Pages.letters(on, 40, 60, 5);
            Pages.letters(on, 240, 60, 5);
        });
        assertThat(TextLines.of(sheet, new Rectangle(200, 0, 500, 500)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.x() + 15).isBetween(238, 240);
                    assertThat(ink(line.picture())).isEqualTo(5 * 78);
                });
    }

    private static void mark(Graphics2D on, int x, int y) {
        on.fillRect(x, y, 5, 3);
    }

    private static int ink(Sheet sheet) {
        int ink = 0;
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                ink += sheet.isInk(x, y) ? 1 : 0;
            }
        }
        return ink;
    }
}
