package prongsai.worker.engine.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.word.Levels.Level;
import prongsai.worker.engine.xml.Xml;

/**
 * The lists of a document and how far each has counted (ECMA-376 §17.9): a list is an instance of a definition, instances of
 * one definition count on together, and one may begin levels anew or write them in its own way.
 */
final class DocxLists {
    private static final class Definition {
        final Level[] levels = new Level[Levels.DEEPEST];
        final Map<String, Integer> levelOfStyle = new HashMap<>();
        String sameAsStyle = "";

        Definition() {
            Arrays.fill(levels, Level.NONE);
        }
    }

    private static final class Instance {
        String definition = "";
        final @Nullable Integer[] starts = new Integer[Levels.DEEPEST];
        final @Nullable Level[] levels = new Level[Levels.DEEPEST];
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Levels levels = new Levels();

    static DocxLists none() {
        return new DocxLists();
    }

    static DocxLists read(Xml xml) {
        var lists = new DocxLists();
        xml.children(name -> {
            switch (name) {
                case "abstractNum" -> lists.definitions.put(xml.attribute("abstractNumId"), definition(xml));
                case "num" -> lists.instances.put(xml.attribute("numId"), instance(xml));
                default -> {}
            }
        });
        return lists;
    }

    private static Definition definition(Xml xml) {
        var definition = new Definition();
        xml.children(name -> {
            if (name.equals("lvl")) {
                int depth = depth(xml);
                definition.levels[depth] = level(xml, depth, style -> definition.levelOfStyle.put(style, depth));
            } else if (name.equals("numStyleLink")) {
                definition.sameAsStyle = xml.attribute("val");
            }
        });
        return definition;
    }

    private static Instance instance(Xml xml) {
        var instance = new Instance();
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                instance.definition = xml.attribute("val");
            } else if (name.equals("lvlOverride")) {
                int depth = depth(xml);
                xml.children(override -> {
                    if (override.equals("startOverride")) {
                        instance.starts[depth] = xml.number("val", 1);
                    } else if (override.equals("lvl")) {
                        instance.levels[depth] = level(xml, depth, style -> {});
                    }
                });
            }
        });
        return instance;
    }

    private static int depth(Xml xml) {
        return Math.clamp(xml.number("ilvl", 0), 0, Levels.DEEPEST - 1);
    }

    private interface StyleOfLevel {
        void is(String style);
    }

    private static final class LevelDraft {
        int start = 1;
        String counting = "decimal";

        @Nullable
        String text;

        String font = "";
        boolean legal;
        int restart = -1;
    }

    private static Level level(Xml xml, int depth, StyleOfLevel style) {
        var draft = new LevelDraft();
        xml.children(name -> {
            switch (name) {
                case "start" -> draft.start = xml.number("val", 1);
                case "numFmt" -> draft.counting = xml.attribute("val");
                case "lvlText" -> draft.text = xml.attribute("val");
                case "lvlRestart" -> draft.restart = xml.number("val", -1);
                case "isLgl" -> draft.legal = xml.isOn("val");
                case "pStyle" -> style.is(xml.attribute("val"));
                case "rPr" ->
                    xml.children(property -> {
                        if (property.equals("rFonts")) {
                            draft.font = xml.attribute("ascii");
                        }
                    });
                // AlternateContent holds formats that are newer than the standard's; the fallback is near enough.
                default -> {}
            }
        });
        // A level without a text is written by programs that leave it to Word.
        String text = draft.text == null ? "%" + (depth + 1) + "." : draft.text;
        return new Level(draft.start, draft.counting, text, draft.font, draft.legal, draft.restart);
    }

    /** Which level a style has in the list; null where it has none. */
    @Nullable
    Integer levelOf(String list, String style, DocxStyles styles) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definition(instance, styles);
        return definition == null ? null : definition.levelOfStyle.get(style);
    }

    /** What is drawn before the list's next item; empty where there is no such list. */
    String next(String list, int depth, DocxStyles styles) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definition(instance, styles);
        if (instance == null || definition == null) {
            return "";
        }
        Level[] own = definition.levels.clone();
        for (int i = 0; i < own.length; i++) {
            Level override = instance.levels[i];
            Integer start = instance.starts[i];
            own[i] = override == null ? own[i] : override;
            if (start != null) {
                own[i] = new Level(
                        start, own[i].counting(), own[i].text(), own[i].font(), own[i].legal(), own[i].restart());
            }
        }
        Integer start = instance.starts[depth];
        if (start != null && begun.add(list + "/" + depth)) {
            levels.restart(definition, depth, start);
        }
        return levels.next(definition, own, depth);
    }

    /** One that says that it is the same as a style's is that style's. */
    private @Nullable Definition definition(Instance instance, DocxStyles styles) {
        Definition definition = definitions.get(instance.definition);
        if (definition == null || definition.sameAsStyle.isEmpty()) {
            return definition;
        }
        Instance linked =
                styles.list(definition.sameAsStyle).map(instances::get).orElse(null);
        return linked == null ? definition : definitions.get(linked.definition);
    }
}
