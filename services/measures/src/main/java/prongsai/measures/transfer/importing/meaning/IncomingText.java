package prongsai.measures.transfer.importing.meaning;

import java.util.regex.Pattern;
import prongsai.thai.CleanText;
import prongsai.thai.OneForm;

/** The form in which every text of a file goes on: only visible characters, each word in one spelling, spaces that are spaces. */
public final class IncomingText {
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern AT_LINE_END = Pattern.compile(" *\\R *");

    private IncomingText() {}

    /** Idempotent. Line ends stay, each as a line feed; nothing stands at the ends. */
    public static String of(String text) {
        String one = SPACE.matcher(OneForm.of(CleanText.readable(text))).replaceAll(" ");
        return AT_LINE_END.matcher(one).replaceAll("\n").strip();
    }
}
