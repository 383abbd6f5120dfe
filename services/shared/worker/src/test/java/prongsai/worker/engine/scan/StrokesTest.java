package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class StrokesTest {
    @Test
    void linesOfATableAreFound_andLettersAreNot() {
        Sheet sheet = Pages.of(600, 400, on -> {
            on.fillRect(50, 50, 500, 3);
            on.fillRect(50, 50, 3, 300);
            Pages.letters(on, 70, 80, 30);
        });
        assertThat(Strokes.takeOut(sheet))
                .containsExactly(new Stroke(false, 51, 50, 549), new Stroke(true, 51, 50, 349));
        assertThat(sheet.isInk(300, 51)).isFalse();
        assertThat(sheet.isInk(51, 200)).isFalse();
        assertThat(sheet.isInk(71, 90)).isTrue();
    }

    @Test
    void aLineWithHoles_andOneThatFallsByAPixel_areOneEach() {
        Sheet sheet = Pages.of(600, 200, on -> {
            on.fillRect(50, 50, 250, 2);
            on.fillRect(302, 51, 250, 2);
            on.setColor(Color.WHITE);
            on.fillRect(120, 50, 2, 2);
        });
        assertThat(Strokes.takeOut(sheet)).singleElement().isEqualTo(new Stroke(false, 51, 50, 551));
    }

    @Test
    void aBoxThatIsFilledHasEdges() {
        Sheet sheet = Pages.of(600, 400, on -> on.fillRect(100, 100, 300, 80));
        assertThat(Strokes.takeOut(sheet))
                .containsExactlyInAnyOrder(
                        new Stroke(false, 100, 100, 399),
                        new Stroke(false, 179, 100, 399),
                        new Stroke(true, 100, 100, 179),
                        new Stroke(true, 399, 100, 179));
    }
}
