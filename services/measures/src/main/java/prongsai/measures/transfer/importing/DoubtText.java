package prongsai.measures.transfer.importing;

import java.util.Locale;
import org.springframework.context.MessageSource;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Doubt;

/** A doubt in the reader's language. */
public record DoubtText(Cell cell, String read, String why, double confidence) {
    public static DoubtText of(Doubt doubt, MessageSource messages, Locale locale) {
        String why = messages.getMessage(doubt.key(), doubt.arguments().toArray(), doubt.key(), locale);
        return new DoubtText(doubt.cell(), doubt.read(), why == null ? doubt.key() : why, doubt.confidence());
    }
}
