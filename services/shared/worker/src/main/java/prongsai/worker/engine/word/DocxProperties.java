package prongsai.worker.engine.word;

import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.xml.Xml;

/** The properties of a paragraph or a run that change what is read; what they were before a tracked change is not asked. */
final class DocxProperties {
    /** Outline levels from here on are body text. */
    private static final int DEEPEST_HEADING = 9;

    String style = "";

    @Nullable
    String list;

    @Nullable
    Integer level;

    @Nullable
    Integer heading;

    @Nullable
    Boolean hidden;

    /** The paragraph's end was deleted: the next one goes on in it. */
    boolean endDeleted;

    /** Of {@code pPr}. */
    void ofParagraph(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val");
                case "numPr" -> ofList(xml);
                case "outlineLvl" -> {
                    int outline = xml.number("val", DEEPEST_HEADING);
                    if (outline >= 0 && outline < DEEPEST_HEADING) {
                        heading = outline + 1;
                    }
                }
                case "rPr" -> ofEnd(xml);
                default -> {}
            }
        });
    }

    private void ofList(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = Math.clamp(xml.number("val", 0), 0, Levels.DEEPEST - 1);
                default -> {}
            }
        });
    }

    private void ofEnd(Xml xml) {
        xml.children(name -> endDeleted |= name.equals("del") || name.equals("moveFrom"));
    }

    /** Of {@code rPr}. */
    void ofRun(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "rStyle" -> style = xml.attribute("val");
                case "vanish" -> hidden = xml.isOn("val");
                default -> {}
            }
        });
    }
}
