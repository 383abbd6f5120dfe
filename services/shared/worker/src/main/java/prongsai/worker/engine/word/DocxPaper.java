package prongsai.worker.engine.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.xml.Parts;
import prongsai.worker.engine.xml.Xml;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.Cell;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph.Trait;

/** A Word document (ECMA-376) as its paragraphs and tables, read as a stream. */
public final class DocxPaper {
    /** Notes that are none: the lines above notes, and what is said where they go on. */
    private static final Set<String> LINES = Set.of("separator", "continuationSeparator", "continuationNotice");

    private DocxPaper() {}

    /** @throws NotOpened for a damaged one, or one that is too large */
    public static PaperDocument read(byte[] file) {
        return Parts.read(file, DocxPaper::read);
    }

    private static PaperDocument read(Parts parts) {
        var reading = new DocxReading(
                parts.ofKind("styles", DocxStyles::read).orElseGet(DocxStyles::none),
                parts.ofKind("numbering", DocxLists::read).orElseGet(DocxLists::none));
        notes(parts, "footnote", reading);
        notes(parts, "endnote", reading);
        var blocks = new ArrayList<Block>();
        edges(parts, "header", reading, blocks);
        parts.main(xml -> body(xml, reading)).forEach(block -> add(block, blocks));
        edges(parts, "footer", reading, blocks);
        return new PaperDocument(Source.WORD, Breaks.WRITTEN, blocks, reading.remarks.list());
    }

    /** What stands on each page, said once: all headers before the document, all footers behind it. */
    private static void edges(Parts parts, String kind, DocxReading reading, List<Block> blocks) {
        var traits = Set.of(Trait.EDGE_OF_PAGE);
        parts.allOfKind(kind, xml -> new DocxBlocks(reading, traits).read(xml)).stream()
                .flatMap(List::stream)
                .forEach(block -> add(block, blocks));
    }

    private static void add(Block block, List<Block> blocks) {
        blocks.add(DocxBlocks.at(block, blocks.size() + 1));
    }

    private static List<Block> body(Xml xml, DocxReading reading) {
        var found = new ArrayList<Block>();
        xml.children(name -> {
            if (name.equals("body")) {
                found.addAll(DocxBlocks.body(xml, reading));
            }
        });
        return found;
    }

    private static void notes(Parts parts, String kind, DocxReading reading) {
        parts.ofKind(kind + "s", xml -> {
            xml.children(name -> {
                if (name.equals(kind) && !LINES.contains(xml.attribute("type"))) {
                    String id = kind + "Reference" + xml.attribute("id");
                    List<Block> content = new DocxBlocks(reading, Set.of()).read(xml);
                    reading.notes.put(id, text(content));
                }
            });
            return kind;
        });
    }

    private static String text(List<Block> content) {
        return Cell.of(0, content).paragraphs().stream()
                .map(paragraph -> paragraph.asRead().strip())
                .collect(Collectors.joining("\n"));
    }
}
