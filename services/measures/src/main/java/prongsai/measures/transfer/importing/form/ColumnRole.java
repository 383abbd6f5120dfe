package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a column, or a label, was taken for.
 *
 * @param column from 0; of a label its row
 * @param heading its text over all rows of the header
 * @param role null where no role fits; then it is left out
 * @param certainty 0 to 1; below {@link #CERTAIN} it is asked
 * @param tick for a column whose marks say when, such as ไตรมาส ๑ below ระยะเวลา: what a mark in it means; else empty
 */
public record ColumnRole(
        int column, String heading, @Nullable Role role, double certainty, String tick) {
    public static final double CERTAIN = 0.78;

    public boolean isCertain() {
        return certainty >= CERTAIN;
    }

    /** Measures, and at least one thing that is done about them; marks, money or signatures alone are another table. */
    public static boolean speakOfMeasures(List<ColumnRole> columns) {
        Optional<ColumnRole> measures = RowSigns.column(columns, Role.MEASURE);
        long others = columns.stream()
                .map(ColumnRole::role)
                .filter(Objects::nonNull)
                .filter(role -> role != Role.MEASURE && role.speaksOfWork())
                .distinct()
                .count();
        return measures.isPresent() && others >= (measures.get().isCertain() ? 1 : 2);
    }

    boolean is(Role one) {
        return role == one;
    }
}
