package prongsai.worker.engine.pdf;

import java.util.EnumSet;
import java.util.List;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Row;
import prongsai.worker.paper.Table;

/** Marks what was read from a picture: nobody knows whether its letters are right. */
final class Doubtful {
    private Doubtful() {}

    /** It, and all that it holds. */
    static Block of(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table ->
                new Table(
                        table.place(),
                        table.columns(),
                        table.rows().stream().map(Doubtful::row).toList(),
                        table.hidden(),
                        table.goesOn());
        };
    }

    private static Paragraph paragraph(Paragraph certain) {
        EnumSet<Trait> traits = EnumSet.of(Trait.DOUBTFUL);
        traits.addAll(certain.traits());
        return new Paragraph(
                certain.place(), certain.marker(), certain.text(), certain.level(), certain.notes(), traits);
    }

    private static Row row(Row row) {
        return new Row(row.place(), row.cells().stream().map(Doubtful::cell).toList(), row.heading(), row.hidden());
    }

    private static Cell cell(Cell cell) {
        List<Block> content = cell.content().stream().map(Doubtful::of).toList();
        return new Cell(cell.column(), cell.columns(), cell.rows(), cell.kind(), cell.hidden(), content);
    }
}
