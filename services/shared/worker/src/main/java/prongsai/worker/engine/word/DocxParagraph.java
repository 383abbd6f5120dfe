package prongsai.worker.engine.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.draft.Letters;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;

/**
 * A paragraph as its runs come (ECMA-376 §17.3): what was inserted is in it, what was deleted or is hidden is not, of a field
 * the result. Text boxes that are tied to it are kept beside it.
 */
final class DocxParagraph {
    private final DocxReading reading;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();
    private DocxProperties properties = new DocxProperties();

    DocxParagraph(DocxReading reading) {
        this.reading = reading;
    }

    /** Reads a {@code p}; again, where another one goes on in it. True where its end was deleted, so that the next goes on. */
    boolean read(Xml xml) {
        properties = new DocxProperties();
        inline(xml);
        reading.paragraphEnds();
        return properties.endDeleted;
    }

    private void inline(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "pPr" -> {
                    properties.ofParagraph(xml);
                    tracked(properties.endDeleted);
                }
                case "r" -> run(xml);
                case "ins", "moveTo" -> {
                    tracked(true);
                    inline(xml);
                }
                case "del", "moveFrom" -> tracked(true);
                case "sdt" -> DocxControl.content(xml, () -> inline(xml));
                case "hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo", "oMath", "oMathPara" ->
                    inline(xml);
                default -> other(name, xml);
            }
        });
    }

    /** Formulas are made of many more parts, all of which hold runs. */
    private void other(String name, Xml xml) {
        switch (name) {
            case "AlternateContent" -> alternatives(xml, () -> inline(xml));
            case "num", "den", "e", "sup", "sub", "deg", "f", "rad", "sSup", "sSub", "d", "nary", "box" -> inline(xml);
            default -> {}
        }
    }

    private void tracked(boolean is) {
        if (is) {
            reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
        }
    }

    private void run(Xml xml) {
        var own = new DocxProperties();
        xml.children(name -> {
            if (name.equals("rPr")) {
                own.ofRun(xml);
            } else if (isHidden(own)) {
                hidden(name, xml);
            } else {
                piece(name, xml);
            }
        });
    }

    private boolean isHidden(DocxProperties own) {
        return own.hidden != null
                ? own.hidden
                : reading.styles.hides(own.style) || reading.styles.hides(properties.style);
    }

    /** Fields begin and end where they do, whether they are shown or not. */
    private void hidden(String name, Xml xml) {
        if (name.equals("fldChar")) {
            piece(name, xml);
        } else if (name.equals("t") && !xml.text().isBlank()) {
            reading.remarks.add(Remark.Kind.HIDDEN_TEXT);
        }
    }

    private void piece(String name, Xml xml) {
        switch (name) {
            case "t" -> append(Letters.withoutSoftHyphens(xml.text()));
            case "tab", "ptab" -> append("\t");
            case "cr" -> append("\n");
            // Where a page or a column ends, the sentence may go on.
            case "br" -> append(Set.of("page", "column").contains(xml.attribute("type")) ? "" : "\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> symbol(xml.attribute("font"), xml.attribute("char"));
            case "footnoteReference", "endnoteReference" -> note(name + xml.attribute("id"));
            case "fldChar" -> field(xml);
            case "ruby" -> ruby(xml);
            case "AlternateContent" -> alternatives(xml, () -> run(xml));
            case "drawing", "pict", "object" -> boxes(xml);
            default -> {}
        }
    }

    private void append(String piece) {
        if (!reading.inInstruction()) {
            text.append(piece);
        }
    }

    private void symbol(String font, String code) {
        if (code.matches("[0-9A-Fa-f]{1,5}")) {
            append(Letters.ofPictures(font, Integer.parseInt(code, 16)));
        }
    }

    private void note(String id) {
        String note = reading.notes.get(id);
        if (note != null) {
            notes.add(note);
        }
    }

    private void field(Xml xml) {
        switch (xml.attribute("fldCharType")) {
            case "begin" -> {
                DocxControl.formField(xml).ifPresent(this::append);
                reading.fieldBegins();
            }
            case "separate" -> reading.fieldResult();
            case "end" -> reading.fieldEnds();
            default -> {}
        }
    }

    /** Letters with their reading above them: the letters. */
    private void ruby(Xml xml) {
        xml.children(name -> {
            if (name.equals("rubyBase")) {
                inline(xml);
            }
        });
    }

    /** Programs write what they draw in a new way and in an old one: the old one is read where the new one says nothing. */
    private void alternatives(Xml xml, Runnable reader) {
        int length = text.length();
        int before = boxes.size();
        xml.children(name -> {
            boolean found = text.length() > length || boxes.size() > before;
            if (name.equals("Choice") || name.equals("Fallback")) {
                if (!found) {
                    reader.run();
                }
            }
        });
    }

    /** However deep within drawings. */
    private void boxes(Xml xml) {
        xml.children(name -> {
            if (name.equals("txbxContent")) {
                new DocxBlocks(reading, Set.of(Trait.BOX)).read(xml).forEach(boxes::add);
            } else if (name.equals("textpath")) {
                letters(xml.attribute("string"));
            } else if (name.equals("AlternateContent")) {
                alternatives(xml, () -> boxes(xml));
            } else {
                boxes(xml);
            }
        });
    }

    /** Drawn along a line, as titles of old files are. */
    private void letters(String drawn) {
        if (!drawn.isBlank()) {
            boxes.add(new Paragraph(Place.of(1), "", drawn, 0, List.of(), Set.of(Trait.BOX)));
        }
    }

    /** Adds it to those that it stands among, and its boxes behind it. */
    void addTo(List<Block> blocks, boolean blank, Set<Trait> traits) {
        String marker = marker();
        if (blank || !text.toString().isBlank() || !marker.isEmpty() || !notes.isEmpty()) {
            Optional<Integer> heading = heading();
            var all = new HashSet<>(traits);
            heading.ifPresent(level -> all.add(Trait.HEADING));
            int level = heading.orElse(marker.isEmpty() ? 0 : depth() + 1);
            blocks.add(new Paragraph(Place.of(blocks.size() + 1), marker, text.toString(), level, notes, all));
        }
        boxes.forEach(box -> blocks.add(DocxBlocks.at(box, blocks.size() + 1)));
    }

    private Optional<Integer> heading() {
        Integer own = properties.heading;
        return own != null ? Optional.of(own) : reading.styles.heading(properties.style);
    }

    private @Nullable String list() {
        return properties.list != null
                ? properties.list
                : reading.styles.list(properties.style).orElse(null);
    }

    private int depth() {
        if (properties.level != null) {
            return properties.level;
        }
        Integer ofStyle = reading.lists.levelOf(String.valueOf(list()), properties.style, reading.styles);
        return ofStyle != null
                ? ofStyle
                : reading.styles.level(properties.style).orElse(0);
    }

    private String marker() {
        String list = list();
        return list == null ? "" : reading.lists.next(list, depth(), reading.styles);
    }
}
