package prongsai.measures.transfer.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What is wrong at one place of the form, in the reader's language.
 *
 * @param row as Excel shows it, from 1
 * @param column its key; null where the whole row is meant
 * @param heading the column's Thai title; null where the whole row is meant
 * @param found what stands there, cut where it is long
 * @param reason stable, for programs
 * @param message what is wrong and what to do
 */
public record CellErrorText(
        int row, @Nullable String column, @Nullable String heading, String found, String reason, String message) {
    private static final int SHOWN = 120;

    public static CellErrorText of(CellError error, MessageSource messages, Locale locale) {
        SheetColumn column = error.column();
        String found = error.found();
        return new CellErrorText(
                error.row(),
                column == null ? null : column.key(),
                column == null ? null : column.title(),
                found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found,
                error.reason(),
                messages.getMessage(
                        "sheet.error." + error.reason(), error.arguments().toArray(), locale));
    }
}
