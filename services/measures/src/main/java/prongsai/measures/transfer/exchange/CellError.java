package prongsai.measures.transfer.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of the form.
 *
 * @param row as Excel shows it, from 1
 * @param column null where the whole row is meant
 * @param found what stands there
 * @param reason ends the key of the message {@code sheet.error.…} that says what is wrong and what to do
 * @param arguments of the message
 */
public record CellError(int row, @Nullable SheetColumn column, String found, String reason, List<String> arguments) {}
