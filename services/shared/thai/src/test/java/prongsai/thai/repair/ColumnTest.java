package prongsai.thai.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.thai.repair.Column.Run;

/** How wide a column was, found again from text that was set in one. */
class ColumnTest {
    /** Text of words of two to five consonants, set at a width as paper does it, and its lines forgotten. */
    @Property(tries = 200, seed = "2568")
    void aColumnIsFoundFromItsFullLines(@ForAll @IntRange(min = 14, max = 40) int width, @ForAll Random random) {
        List<Chunk> chunks = new ArrayList<>();
        int next = 2 + random.nextInt(4);
        for (int line = 0; line < 8; line++) {
            double room = width;
            List<Integer> words = new ArrayList<>();
            while (room >= next) {
                words.add(next);
                room -= next;
                next = 2 + random.nextInt(4);
            }
            chunks.add(chunk(words.stream().mapToInt(Integer::intValue).sum(), words.getFirst()));
        }
        Run run = new Run(0, chunks, Collections.nCopies(chunks.size(), false));
        OptionalDouble found = Column.width(List.of(run));
        assertThat(found).isPresent();
        assertThat(found.getAsDouble()).isBetween(width - 5.0, width + 5.0);
        assertThat(Column.fits(List.of(run), found.getAsDouble())).isTrue();
    }

    @Test
    void linesBeginWhereTheNextChunkDoesNotFit() {
        List<Chunk> chunks = List.of(chunk(4, 2), chunk(5, 2), chunk(4, 2), chunk(9, 2), chunk(0.5, 0.5));
        assertThat(Column.lineStarts(run(0, chunks), 10)).containsExactly(false, false, true, true, false);
        // 4 + a space + 5 is 9.5: just fits, and not with a lead before it.
        assertThat(Column.lineStarts(run(0, chunks), 9.5)).containsExactly(false, false, true, true, true);
        assertThat(Column.lineStarts(run(0, chunks), 9.4)).containsExactly(false, true, true, true, true);
        assertThat(Column.lineStarts(run(1, chunks), 10)).containsExactly(false, true, false, true, false);
        // A chunk that is wider than the column still begins the first line only.
        assertThat(Column.lineStarts(run(0, List.of(chunk(20, 2), chunk(1, 1))), 10))
                .containsExactly(false, true);
    }

    @Test
    void aKnownBreakBeginsALine() {
        List<Chunk> chunks = List.of(chunk(4, 2), chunk(2, 2), chunk(6, 2), chunk(1, 1));
        assertThat(Column.lineStarts(new Run(0, chunks, List.of(true, true, false, true)), 10))
                .containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @CsvSource({"12, true", "11.9, false", "12.1, true"})
    void aColumnIsAtLeastAsWideAsItsWidestChunk(double width, boolean fits) {
        List<Run> runs = List.of(run(0, List.of(chunk(4, 2))), run(0, List.of(chunk(3, 1), chunk(12, 2))));
        assertThat(Column.fits(runs, width)).isEqualTo(fits);
        assertThat(Column.fits(List.of(), 0)).isTrue();
    }

    /** Three full lines speak for a width, one could be chance. */
    @Test
    void oneLinesEndIsNoColumn() {
        assertThat(Column.width(List.of(run(0, List.of(chunk(20, 4), chunk(20, 4))))))
                .isEmpty();
        assertThat(Column.width(List.of(run(0, List.of(chunk(20, 4), chunk(20, 4), chunk(20, 4))))))
                .isPresent();
        assertThat(Column.width(List.of())).isEmpty();
    }

    /** Of widths that explain as much the widest: lines of 20 and 19.5 stood in one column of 20. */
    @Test
    void theWidestOfEquallyGoodWidthsIsTaken() {
        assertThat(Column.width(List.of(run(0, List.of(chunk(20, 4), chunk(19, 4), chunk(20, 4), chunk(19, 4))))))
                .hasValue(20);
    }

    /**
     * Lines of 20 and of 12, where the next word was so long that it did not fit: a column of 20. The more room there was for
     * it, the less it was one; with two consonants to spare a pair of them, set at 32.5, explains as much.
     */
    @ParameterizedTest
    @CsvSource({"8, 20", "7, 20", "6, 32.5", "1, 32.5"})
    void roomLeftSpeaksAgainstAColumn(double firstWord, double width) {
        List<Chunk> chunks =
                List.of(chunk(20, 1), chunk(12, 4), chunk(20, firstWord), chunk(12, 4), chunk(20, firstWord));
        assertThat(Column.width(List.of(run(0, chunks)))).hasValue(width);
    }

    @Test
    void theLeadStandsOnTheFirstLine() {
        List<Chunk> chunks = List.of(chunk(17, 4), chunk(20, 4), chunk(20, 4), chunk(20, 4));
        assertThat(Column.width(List.of(run(3, chunks)))).hasValue(20);
    }

    @Test
    void aColumnIsNeitherNarrowNorWiderThanHalfAPage() {
        assertThat(Column.width(List.of(run(0, Collections.nCopies(6, chunk(9, 4))))))
                .hasValue(18.5);
        assertThat(Column.width(List.of(run(0, Collections.nCopies(6, chunk(10, 4))))))
                .hasValue(10);
        assertThat(Column.width(List.of(run(0, Collections.nCopies(6, chunk(54, 4))))))
                .hasValue(54);
        assertThat(Column.width(List.of(run(0, Collections.nCopies(6, chunk(55, 4))))))
                .isEmpty();
        assertThat(Column.width(List.of(run(0, Collections.nCopies(6, chunk(60, 4))))))
                .isEmpty();
    }

    @Test
    void knownBreaksAreNoEvidence() {
        List<Chunk> chunks = Collections.nCopies(4, chunk(20, 4));
        assertThat(Column.width(List.of(new Run(0, chunks, List.of(false, true, true, true)))))
                .isEmpty();
    }

    @Test
    void nothingIsLookedForInMoreThanAnyCellHas() {
        List<Chunk> lines = Collections.nCopies(1500, chunk(20, 4));
        assertThat(Column.width(List.of(run(0, lines), run(0, lines)))).isPresent();
        List<Chunk> more = Collections.nCopies(1501, chunk(20, 4));
        assertThat(Column.width(List.of(run(0, lines), run(0, more)))).isEmpty();
    }

    private static Run run(double lead, List<Chunk> chunks) {
        return new Run(lead, chunks, Collections.nCopies(chunks.size(), false));
    }

    private static Chunk chunk(double width, double firstWidth) {
        return new Chunk("ก", List.of("ก"), width, firstWidth);
    }
}
