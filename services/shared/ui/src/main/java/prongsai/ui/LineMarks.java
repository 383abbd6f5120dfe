package prongsai.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

/**
 * Marks the texts of a page, or of a part of one, on their way out ({@link ScreenLines}). What is no text to read is left
 * alone: what forms send back, titles, and pictures.
 */
public final class LineMarks extends AbstractTemplateHandler {
    /** Under this name a model tells names that are not broken, besides that of its place. */
    public static final String NAMES = "wholeNames";

    private static final Set<String> NO_LINES =
            Set.of("title", "textarea", "option", "script", "style", "pre", "svg", "code", "select");

    private static final int LINE_OF_A_PHONE = 30;
    /** A shorter one may be a part of other words. */
    private static final int SHORTEST_NAME = 4;

    private int inside;
    private Set<String> names = Set.of();

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        names = names(context);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (NO_LINES.contains(tag.getElementCompleteName())) {
            inside++;
        }
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (!tag.isUnmatched() && NO_LINES.contains(tag.getElementCompleteName())) {
            inside--;
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        String read = text.getText();
        String marked = inside > 0 ? read : ScreenLines.marked(lean(read), names);
        super.handleText(
                marked.equals(read) ? text : getContext().getModelFactory().createText(marked));
    }

    /** Nobody reads how a template is indented. */
    private static String lean(String text) {
        return text.length() > 1 && text.isBlank() && text.indexOf('\n') >= 0 ? "\n" : text;
    }

    private static Set<String> names(ITemplateContext context) {
        var names = new HashSet<String>();
        if (context.getVariable(Frames.ATTRIBUTE) instanceof Frame frame) {
            names.addAll(parts(frame.place()));
        }
        if (context.getVariable(NAMES) instanceof Iterable<?> told) {
            told.forEach(name -> names.addAll(whole(name.toString())));
        }
        names.remove("");
        return Set.copyOf(names);
    }

    /** What a place is called, with the word for what it is and, as sentences have it, without: อบต.นาเลียง, นาเลียง, นาแก. */
    private static Set<String> parts(Place place) {
        var parts = new HashSet<String>();
        for (String part : (place.name() + " " + place.detail()).split(" ")) {
            parts.add(part);
            String bare = part.substring(part.lastIndexOf('.') + 1);
            if (bare.length() >= SHORTEST_NAME) {
                parts.add(bare);
            }
        }
        return parts;
    }

    /** A name that no line of a phone holds is divided at its spaces and nowhere else. */
    private static List<String> whole(String name) {
        return name.length() <= LINE_OF_A_PHONE ? List.of(name) : List.of(name.split(" "));
    }
}
