package prongsai.measures.core.seen;

import org.jspecify.annotations.Nullable;

/** One text of a form that also carries what the text was when the form was drawn: {@code note} and {@code seenNote}. */
public final class SeenText {
    private SeenText() {}

    /**
     * Whether the person wrote something else than they saw. Without a "seen" (another system's form) whatever came was
     * written.
     *
     * @throws ChangedMeanwhile where somebody else wrote it too, and not the same
     */
    public static void require(String name, @Nullable String seen, String now, String after) {
        if (seen != null && !tidy(seen).equals(tidy(now)) && !now.equals(after)) {
            throw ChangedMeanwhile.text(name, now);
        }
    }

    /** Whether the form came back as it went out. */
    public static boolean untouched(@Nullable String seen, String text) {
        return seen != null && tidy(seen).equals(tidy(text));
    }

    // Browsers send a textarea's line ends as CR LF.
    private static String tidy(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
