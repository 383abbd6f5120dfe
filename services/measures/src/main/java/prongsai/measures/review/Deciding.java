package prongsai.measures.review;

import org.jspecify.annotations.Nullable;

/**
 * What a person sends of a cell.
 *
 * @param measure its place from 1; 0 for the cover
 * @param column as {@link CellAddress#column}
 * @param action {@code reopen} takes back what was decided; anything else decides
 * @param text as they left it; without one the cell is confirmed as it was read
 */
record Deciding(
        @Nullable Integer measure,
        @Nullable String column,
        @Nullable String action,
        @Nullable String text) {
    boolean isReopening() {
        return "reopen".equals(action);
    }
}
