package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Table;

/**
 * The tables of a document. Each has its place among all, from 0, those within cells behind the one that holds them; it hangs on
 * nothing but the document, so that an answer about a table stays with it when others are read in another way.
 */
public final class PaperTables {
    private final List<Table> all = new ArrayList<>();
    private final IdentityHashMap<Table, Integer> places = new IdentityHashMap<>();

    private PaperTables() {}

    public static PaperTables of(PaperDocument document) {
        var tables = new PaperTables();
        tables.add(document.blocks());
        return tables;
    }

    private void add(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph none -> {}
                case Table table -> {
                    places.put(table, all.size());
                    all.add(table);
                    table.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> add(cell.content()));
                }
            }
        }
    }

    /** In the order of their places. */
    public List<Table> all() {
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException for a table of another document */
    int placeOf(Table table) {
        Integer place = places.get(table);
        if (place == null) {
            throw new IllegalArgumentException("a table of another document");
        }
        return place;
    }

    /** A heading and a row, side by side in two columns, are the least that a plan can be. */
    public static boolean mayHoldMeasures(Table table) {
        return !table.hidden()
                && table.columns() >= 2
                && table.rows().stream()
                                .filter(row -> !row.hidden() && !row.blank())
                                .count()
                        >= 2;
    }
}
