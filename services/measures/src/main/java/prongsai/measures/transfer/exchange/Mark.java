package prongsai.measures.transfer.exchange;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a row was when the sheet went out: a hash of each cell, and of what was below it. So what the sheet changed is told
 * from what others changed in the plan meanwhile, without any history.
 */
public final class Mark {
    /** More would not fit into a cell; what has more is not offered to be removed. */
    private static final int MOST_BELOW = 5000;

    private static final String EMPTY = CellHash.of("");

    private final Map<SheetColumn, String> cells;
    private final Set<String> below;

    private Mark(Map<SheetColumn, String> cells, Set<String> below) {
        this.cells = cells;
        this.below = below;
    }

    /** @param below keys of what only this row can tell to have been there */
    static String of(KeyedRow row, Collection<String> below) {
        String cells = row.cells().entrySet().stream()
                .filter(cell -> cell.getKey() != SheetColumn.ROW)
                .map(cell -> cell.getKey().key() + "=" + CellHash.of(cell.getValue()))
                .collect(Collectors.joining(" "));
        return cells
                + (below.isEmpty() || below.size() > MOST_BELOW
                        ? ""
                        : "|" + below.stream().map(CellHash::of).collect(Collectors.joining()));
    }

    /**
     * That of a line with these words.
     *
     * @param hash by {@link CellHash#longer}
     */
    static String ofLine(String hash) {
        return SheetColumn.TEXT.key() + "=" + hash.substring(0, CellHash.LENGTH);
    }

    /** Empty where the cell is: the row is new, or was copied without it. */
    public static Optional<Mark> of(SheetRow row) {
        String text = row.text(SheetColumn.MARK).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(read(text));
    }

    private static Mark read(String text) {
        String[] parts = text.split("\\|", 2);
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        for (String cell : parts[0].split(" ")) {
            String[] both = cell.split("=", 2);
            if (both.length == 2) {
                SheetColumn.of(both[0]).ifPresent(column -> cells.put(column, both[1]));
            }
        }
        Set<String> below = new HashSet<>();
        String hashes = parts.length == 2 ? parts[1] : "";
        for (int at = 0; at + CellHash.LENGTH <= hashes.length(); at += CellHash.LENGTH) {
            below.add(hashes.substring(at, at + CellHash.LENGTH));
        }
        return new Mark(cells, below);
    }

    /** Whether the cell held this when the sheet went out. */
    public boolean held(SheetColumn column, String text) {
        return cells.getOrDefault(column, EMPTY).equals(CellHash.of(text));
    }

    /** Whether there was such a thing below the row when the sheet went out. */
    public boolean knew(String key) {
        return below.contains(CellHash.of(key));
    }
}
