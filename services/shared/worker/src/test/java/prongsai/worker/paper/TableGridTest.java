package prongsai.worker.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableGridTest {
    private static final Cell TALL = cell(0, 1, 2, "สูง");
    private static final Cell WIDE = cell(1, 2, 1, "กว้าง");
    private static final Cell LAST = cell(2, 1, 1, "ท้าย");

    private final TableGrid grid = TableGrid.of(new Table(
            Place.of(1),
            3,
            List.of(
                    new Row(Place.of(1), List.of(TALL, WIDE), true, false),
                    new Row(Place.of(2), List.of(LAST), false, false)),
            false,
            false));

    @Test
    void aCellStandsAtEachPlaceThatItCovers_andBeginsAtOne() {
        assertThat(grid.at(0, 0)).contains(TALL);
        assertThat(grid.at(1, 0)).contains(TALL);
        assertThat(grid.at(0, 2)).contains(WIDE);
        assertThat(grid.beginsAt(0, 0)).contains(TALL);
        assertThat(grid.beginsAt(1, 0)).isEmpty();
        assertThat(grid.beginsAt(0, 2)).isEmpty();
        assertThat(grid.beginsAt(1, 2)).contains(LAST);
        assertThat(grid.firstRow(1, 0)).isZero();
        assertThat(grid.firstRow(1, 2)).isEqualTo(1);
    }

    @Test
    void whereTheFileHasNoneThereIsNone() {
        assertThat(grid.at(1, 1)).isEmpty();
        assertThat(grid.firstRow(1, 1)).isEqualTo(1);
        assertThat(grid.at(-1, 0)).isEmpty();
        assertThat(grid.at(0, 3)).isEmpty();
        assertThat(grid.at(2, 0)).isEmpty();
        assertThat(grid.rows()).isEqualTo(2);
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.row(0).heading()).isTrue();
    }

    @Test
    void aPlaceIsTheFirstCellsThatSaysSo_andNoCellReachesOutOfTheTable() {
        Cell second = cell(0, 5, 5, "ซ้อน");
        TableGrid crowded = TableGrid.of(new Table(
                Place.of(1),
                2,
                List.of(new Row(Place.of(1), List.of(cell(0, 1, 1, "ก"), second), false, false)),
                false,
                false));
        assertThat(crowded.at(0, 0).orElseThrow().text()).isEqualTo("ก");
        assertThat(crowded.at(0, 1)).contains(second);
        assertThat(crowded.beginsAt(0, 1)).isEmpty();
    }

    @Test
    void anUnknownResultIsNoBlank() {
        assertThat(new Cell(0, 1, 1, Cell.Kind.UNKNOWN, false, List.of()).blank())
                .isFalse();
        assertThat(cell(0, 1, 1, " ").blank()).isTrue();
        assertThat(new Row(Place.of(1), List.of(cell(0, 1, 1, " ")), false, false).blank())
                .isTrue();
    }

    private static Cell cell(int column, int columns, int rows, String text) {
        return new Cell(column, columns, rows, Cell.Kind.TEXT, false, List.of(Paragraph.of(Place.of(1), text)));
    }
}
