package prongsai.measures.files.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person says of a file that they send.
 *
 * @param effectiveOn the day that it is of; empty where they do not say
 * @param kind one of the kinds that the measure asks for; empty for "tell it by the name", {@link #NO_KIND} for none of them
 */
public record FileNote(String name, Optional<LocalDate> effectiveOn, String kind) {
    /** No measure's kind: kinds have letters. */
    public static final String NO_KIND = "-";

    /**
     * The kind that is kept. One that the measure does not ask for (any more) is as if nothing was said: a file of 50 MB
     * is not refused for a word that somebody changed while it came.
     */
    String kindOf(EvidenceKinds wanted) {
        return kind.equals(NO_KIND) ? "" : wanted.has(kind) ? kind : wanted.guess(name);
    }
}
