package prongsai.measures.transfer.review;

import org.jspecify.annotations.Nullable;

/**
 * What a person sends of a cell.
 *
 * @param measure its place from 1; 0 for the cover
 * @param column as {@link CellAddress#column}
 * @param action {@code reopen} takes back what was decided; anything else decides
 * @param text as they left it; without one the cell is confirmed as it was read
 * @param seen the {@link ReviewedCell#seen tag} of the cell that they looked at; without one whatever is there was seen
 */
record Deciding(
        @Nullable Integer measure,
        @Nullable String column,
        @Nullable String action,
        @Nullable String text,
        @Nullable String seen) {
    boolean isReopening() {
        return "reopen".equals(action);
    }
}
