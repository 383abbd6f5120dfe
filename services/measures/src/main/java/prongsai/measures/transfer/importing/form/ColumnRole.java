package prongsai.measures.transfer.importing.form;

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

    boolean is(Role one) {
        return role == one;
    }
}
