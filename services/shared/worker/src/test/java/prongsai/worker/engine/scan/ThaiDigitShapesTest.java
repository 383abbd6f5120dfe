package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThaiDigitShapesTest {
    private static final int FIELD = 3;
    private static final int WIDE = Shape.COLUMNS * FIELD;
    private static final int HIGH = Shape.ROWS * FIELD;

    @Test
    void eachDigitIsKnown_whateverItWasTakenFor() {
        for (String digit : grids()) {
            assertThat(read(List.of(digit), 12, "on."))
                    .as(digit.substring(0, 1))
                    .isEqualTo(digit.charAt(0) + ".");
            assertThat(read(List.of(digit), 12, "ฆ")).isEqualTo(digit.substring(0, 1));
        }
    }

    @Test
    void digitsThatTouchAreTakenApart() {
        List<String> grids = grids();
        assertThat(read(List.of(grids.get(2), grids.get(5), grids.get(6), grids.get(8)), 0, "๒๕๒๐๕"))
                .isEqualTo("๒๕๖๘");
    }

    @Test
    void wordsStayAsTheyWereRead() {
        assertThat(read(List.of(grids().get(3)), 12, "ตลอด")).isEqualTo("ตลอด");
        Snippet bars = new Snippet(Pages.of(200, 100, on -> Pages.letters(on, 20, 40, 8)), 0, 60, 20);
        List<ReadLine.Word> latin = List.of(new ReadLine.Word("Gift", 20, 140, 90));
        assertThat(ThaiDigitShapes.mended(bars, latin)).isEqualTo(latin);
    }

    private static String read(List<String> grids, int apart, String as) {
        int right = 20 + grids.stream().mapToInt(grid -> wide(grid) + apart).sum();
        Sheet sheet = Pages.of(right + 40, 100, on -> {
            int left = 20;
            for (String grid : grids) {
                draw(on, grid, left);
                left += wide(grid) + apart;
            }
        });
        return ThaiDigitShapes.mended(
                        new Snippet(sheet, 0, 20 + HIGH, HIGH), List.of(new ReadLine.Word(as, 20, right, 50)))
                .stream()
                .map(ReadLine.Word::text)
                .collect(Collectors.joining());
    }

    private static int wide(String grid) {
        return (int) (Double.parseDouble(grid.split(" ", 3)[1]) * HIGH);
    }

    private static void draw(Graphics2D on, String grid, int left) {
        String[] parts = grid.split(" ", 3);
        double stretch = (double) wide(grid) / WIDE;
        for (int i = 0; i < parts[2].length(); i++) {
            int shade = 255 - Character.digit(parts[2].charAt(i), 16) * 17;
            on.setColor(new Color(shade, shade, shade));
            int from = (int) (i % Shape.COLUMNS * FIELD * stretch);
            int to = (int) ((i % Shape.COLUMNS + 1) * FIELD * stretch);
            on.fillRect(left + from, 20 + i / Shape.COLUMNS * FIELD, to - from, FIELD);
        }
    }

    private static List<String> grids() {
        try (InputStream in = Objects.requireNonNull(ThaiDigitShapes.class.getResourceAsStream("digits.txt"))) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException ours) {
            throw new java.io.UncheckedIOException(ours);
        }
    }
}
