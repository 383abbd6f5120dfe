package prongsai.measures.transfer.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.thai.ThaiDates;

/** One row of the form as it is written; what there is nothing of stays empty. */
record WrittenRow(Map<SheetColumn, String> cells) {
    WrittenRow put(SheetColumn column, @Nullable Object value) {
        String text = SheetText.writable(text(value));
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
        return this;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> ThaiDates.screen(date);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
