package prongsai.measures.transfer.importing.words;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.report.ImportedSpan;
import prongsai.thai.ThaiDigits;

/** The years of a plan over several years: พ.ศ. ๒๕๖๖ - ๒๕๗๐. */
public final class SpanWords {
    private static final Pattern SPAN = Pattern.compile("(25[0-9]{2})\\s?[-–]\\s?(?:พ\\.ศ\\.\\s?)?(25[0-9]{2})");

    private SpanWords() {}

    /** The first span that any of the texts names. */
    public static @Nullable ImportedSpan read(List<String> texts) {
        return texts.stream()
                .flatMap(text -> SPAN.matcher(ThaiDigits.toArabic(text)).results())
                .map(years -> new ImportedSpan(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2))))
                .filter(span -> span.fromYear() <= span.toYear())
                .findFirst()
                .orElse(null);
    }
}
