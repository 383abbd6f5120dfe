package prongsai.worker.engine.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether text is a spreadsheet that was saved as text: programs write one number of cells in every line of it. */
final class CsvText {
    private static final List<Character> DELIMITERS = List.of(',', ';');
    private static final int FEWEST_LINES = 2;
    private static final int FEWEST_CELLS = 3;

    private CsvText() {}

    /** Its cells, if it is one. */
    static Optional<DelimitedText> of(String text) {
        return DELIMITERS.stream()
                .filter(delimiter -> text.indexOf(delimiter) >= 0)
                .map(delimiter -> DelimitedText.of(text, delimiter))
                .filter(CsvText::isEven)
                .findFirst();
    }

    private static boolean isEven(DelimitedText text) {
        Stream<List<String>> filled = text.lines().stream()
                .filter(line -> line.size() > 1 || !line.getFirst().isBlank());
        List<Integer> sizes = filled.map(List::size).toList();
        return sizes.size() >= FEWEST_LINES
                && sizes.getFirst() >= FEWEST_CELLS
                && sizes.stream().allMatch(sizes.getFirst()::equals);
    }
}
