package prongsai.worker.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell, at the first of the places that it covers.
 *
 * @param column its first, from 0
 * @param columns how many it covers, at least 1
 * @param rows how many of its table's rows it covers, at least 1
 * @param kind what its content is, where the file says so
 * @param hidden it stands in a column that is not shown
 * @param content paragraphs, and tables within the cell, in order; without blank paragraphs
 */
public record Cell(int column, int columns, int rows, Kind kind, boolean hidden, List<Block> content) {
    /** What the file says that a cell holds. */
    public enum Kind {
        TEXT,
        /** A number: its text has the digits as they are stored, or with the zeros in front that its format shows. */
        NUMBER,
        /** A day, whatever its format shows: its text is ISO, 2025-03-31, with T and the time where there is one. */
        DAY,
        /** A formula whose result is not stored: its text is empty, and what it would show is not known. */
        UNKNOWN,
        /** A formula that went wrong: its text is what Excel shows, such as #REF!. */
        ERROR
    }

    public Cell {
        content = List.copyOf(content);
    }

    /** One place, of text. */
    public static Cell of(int column, List<Block> content) {
        return new Cell(column, 1, 1, Kind.TEXT, false, content);
    }

    /** Its paragraphs in order, those of the tables within it too. */
    public List<Paragraph> paragraphs() {
        return content.stream().flatMap(Cell::paragraphs).toList();
    }

    private static Stream<Paragraph> paragraphs(Block block) {
        return switch (block) {
            case Paragraph paragraph -> Stream.of(paragraph);
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.paragraphs().stream());
        };
    }

    /** All of it as a person reads it, a line for each paragraph. */
    public String text() {
        return paragraphs().stream().map(Paragraph::asRead).collect(Collectors.joining("\n"));
    }

    public boolean blank() {
        return kind != Kind.UNKNOWN && text().isBlank();
    }
}
