package prongsai.worker.engine.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.engine.draft.TableDraft;
import prongsai.worker.job.Opened.Why;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.PaperDocument.Source;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Place;

/**
 * A document of Word 97 to 2003 as its paragraphs and tables. The format does not say beside which paragraph a text box
 * stands in a way that is read here: they stand at the end.
 */
public final class DocPaper {
    /** It is held in memory as a whole; photographs make most of it. */
    private static final int LARGEST = 20 << 20;

    private final DocReading reading;

    private DocPaper(DocReading reading) {
        this.reading = reading;
    }

    /** @throws NotOpened for one that is damaged, locked, too large, or older */
    public static PaperDocument read(byte[] file) {
        if (file.length > LARGEST) {
            throw new NotOpened(Why.OVERSIZED);
        }
        try (var document = new HWPFDocument(new ByteArrayInputStream(file))) {
            return read(document);
        } catch (EncryptedDocumentException locked) {
            throw new NotOpened(Why.LOCKED);
        } catch (OldFileFormatException older) {
            throw new NotOpened(Why.UNKNOWN_KIND, "DOC 95");
        } catch (NotOpened refused) {
            throw refused;
        } catch (IOException | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw.
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private static PaperDocument read(HWPFDocument document) {
        var reading = new DocReading(document);
        var paper = new DocPaper(reading);
        List<Block> blocks = paper.blocks(document.getRange(), 0, true, Set.of());
        Range boxes = document.getMainTextboxRange();
        if (boxes.getEndOffset() > boxes.getStartOffset()) {
            for (Block box : paper.blocks(boxes, 0, false, Set.of(Trait.BOX))) {
                blocks.add(DocxBlocks.at(box, blocks.size() + 1));
            }
        }
        return new PaperDocument(Source.WORD, Breaks.WRITTEN, blocks, reading.remarks.list());
    }

    /**
     * What stands in a range.
     *
     * @param depth of tables around it
     * @param blank whether blank paragraphs are wanted
     */
    List<Block> blocks(Range range, int depth, boolean blank, Set<Trait> traits) {
        TableDraft.checkDepth(depth);
        var blocks = new ArrayList<Block>();
        DocParagraph open = null;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            // Word 97 knows no tables within tables, and does not count them.
            if (paragraph.isInTable() && Math.max(1, paragraph.getTableLevel()) > depth) {
                open = added(open, blocks, blank, traits);
                var table = range.getTable(paragraph);
                blocks.add(new DocTable(this, reading).read(table, depth + 1, Place.of(blocks.size() + 1)));
                i += Math.max(table.numParagraphs(), 1) - 1;
            } else {
                open = open == null ? new DocParagraph(reading) : open;
                open = open.read(paragraph) ? open : added(open, blocks, blank, traits);
            }
        }
        added(open, blocks, blank, traits);
        return blocks;
    }

    private static @Nullable DocParagraph added(
            @Nullable DocParagraph paragraph, List<Block> blocks, boolean blank, Set<Trait> traits) {
        if (paragraph != null) {
            paragraph.addTo(blocks, blank, traits);
        }
        return null;
    }
}
