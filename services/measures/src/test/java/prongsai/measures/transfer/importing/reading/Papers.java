package prongsai.measures.transfer.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** Papers as a worker would find them. */
final class Papers {
    private Papers() {}

    /** A table of texts, a paragraph for each line of them. */
    static Table table(Place place, List<List<String>> texts) {
        List<Row> rows = IntStream.range(0, texts.size())
                .mapToObj(row -> new Row(place.at(row + 1), cells(texts.get(row)), false, false))
                .toList();
        int columns = texts.stream().mapToInt(List::size).max().orElse(0);
        return new Table(place, columns, rows, false, false);
    }

    private static List<Cell> cells(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(column -> Cell.of(column, paragraphs(texts.get(column))))
                .toList();
    }

    private static List<Block> paragraphs(String text) {
        var paragraphs = new ArrayList<Block>();
        for (String line : text.split("\n")) {
            paragraphs.add(Paragraph.of(Place.of(paragraphs.size() + 1), line));
        }
        return paragraphs;
    }
}
