package prongsai.worker.paper;

import java.util.List;
import java.util.Set;

/**
 * A paragraph, without what was deleted or hidden in it.
 *
 * @param marker the number or bullet that the program draws before it, as it is drawn ("๑.", "1.1", "(ก)", "•"); empty where
 *     there is none, or where a person typed it, for then it stands in the text
 * @param text as it stands, white space and all, without soft hyphens; a line feed is a line's end (see
 *     {@link PaperDocument.Breaks}), a tab is a tab
 * @param level how deep in its list, or which heading, from 1; 0 for neither
 * @param notes footnotes and endnotes that hang on it
 */
public record Paragraph(Place place, String marker, String text, int level, List<String> notes, Set<Trait> traits)
        implements Block {
    /** What else is known of it. */
    public enum Trait {
        /** A heading, as the file marks it. */
        HEADING,
        /** From a box that floats beside the text; it stands behind the paragraph to which the box is tied. */
        BOX,
        /** At the top or the foot of a page, again and again; of a Word document once, before all else or behind it. */
        EDGE_OF_PAGE,
        /** Its letters are not certain, as of a scan. */
        DOUBTFUL
    }

    public Paragraph {
        notes = List.copyOf(notes);
        traits = Set.copyOf(traits);
    }

    public static Paragraph of(Place place, String text) {
        return new Paragraph(place, "", text, 0, List.of(), Set.of());
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** As a person reads it: the marker, a space, the text. */
    public String asRead() {
        return marker.isEmpty() ? text : marker + " " + text;
    }
}
