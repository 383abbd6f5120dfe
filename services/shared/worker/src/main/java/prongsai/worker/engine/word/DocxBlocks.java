package prongsai.worker.engine.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Table;

/** The paragraphs and tables of a document, a cell, a text box or a note, in order. */
final class DocxBlocks {
    private final DocxReading reading;
    private final Set<Trait> traits;
    private final boolean blank;
    private final List<Block> blocks = new ArrayList<>();

    /** A paragraph whose end was deleted, so that the next one goes on in it. */
    private @Nullable DocxParagraph open;

    private DocxBlocks(DocxReading reading, Set<Trait> traits, boolean blank) {
        this.reading = reading;
        this.traits = traits;
        this.blank = blank;
    }

    /** Without blank paragraphs. */
    DocxBlocks(DocxReading reading, Set<Trait> traits) {
        this(reading, traits, false);
    }

    /** Of the document itself, whose blank paragraphs say what belongs together. */
    static List<Block> body(Xml xml, DocxReading reading) {
        return new DocxBlocks(reading, Set.of(), true).read(xml);
    }

    /** What stands in the element that has begun. */
    List<Block> read(Xml xml) {
        content(xml);
        endParagraph();
        return blocks;
    }

    /** As above, of a cell, which says what it is before its content. */
    List<Block> readCell(Xml xml, DocxCell cell) {
        content(xml, cell);
        endParagraph();
        return blocks;
    }

    private void content(Xml xml) {
        content(xml, new DocxCell());
    }

    private void content(Xml xml, DocxCell cell) {
        xml.children(name -> {
            switch (name) {
                case "tcPr" -> cell.read(xml);
                case "p" -> paragraph(xml);
                case "tbl" -> {
                    endParagraph();
                    blocks.add(DocxTable.of(xml, Place.of(blocks.size() + 1), reading));
                }
                case "sdt" -> DocxControl.content(xml, () -> content(xml));
                case "customXml", "smartTag" -> content(xml);
                case "ins", "moveTo" -> {
                    reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
                    content(xml);
                }
                case "del", "moveFrom" -> reading.remarks.add(Remark.Kind.TRACKED_CHANGES);
                case "AlternateContent" -> alternatives(xml);
                default -> {}
            }
        });
    }

    private void paragraph(Xml xml) {
        DocxParagraph paragraph = open == null ? new DocxParagraph(reading) : open;
        open = paragraph;
        if (!paragraph.read(xml)) {
            endParagraph();
        }
    }

    private void endParagraph() {
        if (open != null) {
            open.addTo(blocks, blank, traits);
            open = null;
        }
    }

    private void alternatives(Xml xml) {
        int before = blocks.size();
        xml.children(name -> {
            if ((name.equals("Choice") || name.equals("Fallback")) && blocks.size() == before) {
                content(xml);
            }
        });
    }

    /** The same, as another one among those beside it. */
    static Block at(Block block, int number) {
        return switch (block) {
            case Paragraph p ->
                new Paragraph(p.place().at(number), p.marker(), p.text(), p.level(), p.notes(), p.traits());
            case Table t -> new Table(t.place().at(number), t.columns(), t.rows(), t.hidden(), t.goesOn());
        };
    }
}
