package prongsai.worker.engine.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.xml.Xml;

/** What styles say of lists, headings and hidden text; all else of them is looks (ECMA-376 §17.7). */
final class DocxStyles {
    /** A style stands on another; a circle of them ends somewhere. */
    private static final int LONGEST_CHAIN = 20;

    private static final Pattern HEADING = Pattern.compile("heading [1-9]");

    /**
     * One style, or what a paragraph says for itself.
     *
     * @param basedOn another style's id; empty for none
     * @param list its id, "0" for none at all; null where it says nothing
     * @param level in the list, from 0; null where it says nothing
     * @param heading its level from 1; null where it says nothing
     */
    record Style(
            String basedOn,
            @Nullable String list,
            @Nullable Integer level,
            @Nullable Integer heading,
            @Nullable Boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();

    static DocxStyles none() {
        return new DocxStyles();
    }

    static DocxStyles read(Xml xml) {
        var styles = new DocxStyles();
        xml.children(name -> {
            if (name.equals("style")) {
                String id = xml.attribute("styleId");
                styles.styles.put(id, style(xml));
            }
        });
        return styles;
    }

    private static Style style(Xml xml) {
        var properties = new DocxProperties();
        var basedOn = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "name" -> {
                    String written = xml.attribute("val");
                    if (HEADING.matcher(written).matches()) {
                        properties.heading = written.charAt(written.length() - 1) - '0';
                    }
                }
                case "basedOn" -> basedOn.append(xml.attribute("val"));
                case "pPr" -> properties.ofParagraph(xml);
                case "rPr" -> properties.ofRun(xml);
                default -> {}
            }
        });
        return new Style(basedOn.toString(), properties.list, properties.level, properties.heading, properties.hidden);
    }

    Optional<String> list(String style) {
        return first(style, Style::list);
    }

    Optional<Integer> level(String style) {
        return first(style, Style::level);
    }

    Optional<Integer> heading(String style) {
        return first(style, Style::heading);
    }

    boolean hides(String style) {
        return first(style, Style::hidden).orElse(false);
    }

    /** What the style says, or the first that it stands on. */
    private <T> Optional<T> first(String id, Function<Style, @Nullable T> property) {
        Style style = styles.get(id);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            T said = property.apply(style);
            if (said != null) {
                return Optional.of(said);
            }
            style = styles.get(style.basedOn());
        }
        return Optional.empty();
    }
}
