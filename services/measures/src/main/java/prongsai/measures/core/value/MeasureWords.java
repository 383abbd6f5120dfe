package prongsai.measures.core.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;

/**
 * What a measure and its steps may say: one rule for forms, JSON, spreadsheets, reports, the library and carry-over, so that
 * none lets in what another refuses to write again.
 */
public final class MeasureWords {
    /** Characters of a title, a step, a result or an outcome. */
    public static final int LINE = 4000;

    /** Characters of a unit's name, and of a kind of evidence. */
    public static final int NAME = 200;

    /** Characters of a task's note. */
    public static final int NOTE = 4000;

    /** Units, results, outcomes or kinds of evidence of one measure. */
    public static final int MOST = 50;

    private MeasureWords() {}

    /** @throws Problem 400 {@code title-missing}, {@code line-too-long} */
    public static String title(@Nullable String text) {
        return Words.required("title", text, LINE, "title-missing");
    }

    /** @throws Problem 400 {@code step-text-missing}, {@code line-too-long} */
    public static String step(@Nullable String text) {
        return Words.required("text", text, LINE, "step-text-missing");
    }

    /**
     * Names of units, each once; none where all are responsible. Errors: 400 {@code all-units-or-some},
     * {@code too-many-lines}, {@code line-too-long}.
     */
    public static List<String> units(boolean all, List<String> names) {
        List<String> tidy = Words.names("units", names, MOST, NAME);
        if (all && !tidy.isEmpty()) {
            throw Problem.invalid("units", "all-units-or-some");
        }
        return tidy;
    }

    /** Without those that say nothing, as "-". Errors: 400 {@code too-many-lines}, {@code line-too-long}. */
    public static List<String> evidenceKinds(List<String> names) {
        return Words.names("evidenceKinds", names, MOST, NAME).stream()
                .filter(Words::says)
                .toList();
    }

    /** Errors: 400 {@code too-many-lines}, {@code line-too-long}. */
    public static List<String> results(List<String> lines) {
        return Words.lines("results", lines, MOST, LINE);
    }

    /** Errors: 400 {@code too-many-lines}, {@code line-too-long}. */
    public static List<String> outcomes(List<String> lines) {
        return Words.lines("outcomes", lines, MOST, LINE);
    }

    /** To the letter, since a note may have lines. Errors: 400 {@code note-too-long}. */
    public static String note(String text) {
        if (text.length() > NOTE) {
            throw Problem.invalid("note", "note-too-long", text.length(), NOTE);
        }
        return text;
    }
}
