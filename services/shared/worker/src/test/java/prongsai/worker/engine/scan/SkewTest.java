package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    @ParameterizedTest
    @ValueSource(doubles = {-4.2, -1, -0.3, 0, 0.5, 1, 3})
    void aPageIsMadeStraight(double degrees) {
        Sheet askew = Pages.of(WIDTH, HEIGHT, on -> {
            on.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
            for (int y = 150; y < HEIGHT - 150; y += 40) {
                Pages.letters(on, 150, y, 60);
            }
        });
        assertThat(Math.toDegrees(Skew.of(askew))).isCloseTo(degrees, within(0.1));
        assertThat(Math.toDegrees(Skew.of(askew.turned(-Skew.of(askew))))).isCloseTo(0, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void aPageWithoutInkLiesStraight(int side) {
        assertThat(Skew.of(Pages.of(side, side, on -> {}))).isZero();
    }
}
