package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final Snippet LINE = new Snippet(
            Pages.of(100, 40, on -> {
                on.fillRect(10, 10, 20, 20);
                on.fillRect(32, 10, 20, 20);
                on.fillRect(70, 10, 20, 20);
            }),
            0,
            30,
            20);

    @Test
    void wordsEndWhereThePaperIsWhite() {
        assertThat(Gaps.between(LINE, List.of(word("ก", 10, 24), word("ข", 39, 58), word("ค", 64, 90))))
                .containsExactly(word("ก", 10, 30), word("ข", 32, 52), word("ค", 70, 90));
    }

    @Test
    void wordsOfOneBlobTouch() {
        assertThat(Gaps.between(LINE, List.of(word("ก", 70, 78), word("ข", 82, 90))))
                .containsExactly(word("ก", 70, 82), word("ข", 82, 90));
    }

    @Test
    void aWordThatStandsBeforeTheOneBeforeItStaysWhereItIs() {
        List<ReadLine.Word> words = List.of(word("ก", 32, 52), word("ข", 10, 30));
        assertThat(Gaps.between(LINE, words)).isEqualTo(words);
    }

    private static ReadLine.Word word(String text, int left, int right) {
        return new ReadLine.Word(text, left, right, 90);
    }
}
