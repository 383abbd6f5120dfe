package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {
    @Test
    void aSheetThatLiesOnItsSideIsKnown() {
        Sheet upright = Pages.of(600, 400, on -> {
            for (int y = 50; y < 350; y += 40) {
                Pages.letters(on, 50, y, 35);
            }
        });
        assertThat(Direction.isDown(upright)).isFalse();
        assertThat(Direction.isDown(upright.turned(Math.PI / 2))).isTrue();
        assertThat(Direction.isDown(upright.turned(Math.PI))).isFalse();
        assertThat(Direction.isDown(upright.turned(-Math.PI / 2))).isTrue();
    }

    @Test
    void aSheetThatSaysNothingStaysAsItIs() {
        assertThat(Direction.isDown(Pages.of(100, 200, on -> {}))).isFalse();
        assertThat(Direction.isDown(Pages.of(100, 200, on -> on.fillRect(20, 20, 60, 60))))
                .isFalse();
    }
}
