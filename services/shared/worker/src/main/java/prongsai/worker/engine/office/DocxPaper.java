package prongsai.worker.engine.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Block;
import prongsai.worker.job.Opened.Line;
import prongsai.worker.job.Opened.Paper;
import prongsai.worker.job.Opened.Spaces;
import prongsai.worker.job.Opened.Table;
import prongsai.worker.job.Opened.Why;

/** A Word document as its paragraphs and tables. */
public final class DocxPaper {
    /** A report of fifty pages has about 5 MB of XML; nothing honest comes near this. */
    private static final long LARGEST_PART = 64L << 20;

    private static final long MOST_PARTS = 2000;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private DocxPaper() {}

    /** @throws NotOpened for a damaged one, or one that is too large */
    public static Paper read(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var blocks = new ArrayList<Block>();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> blocks.add(new Line(paragraph.getText()));
                    case XWPFTable table -> blocks.add(new Table(DocxGrid.of(table)));
                    default -> {}
                }
            }
            return new Paper(blocks, Spaces.PARAGRAPHS);
        } catch (IOException | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw, from XmlException to NullPointerException.
            throw new NotOpened(why(refused));
        }
    }

    /** POI has no type of its own for what it refuses as too large: only its words say so. */
    private static Why why(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (List.of("Zip bomb", "MaxEntrySize", "MAX_FILE_COUNT", "max file count").stream()
                    .anyMatch(message::contains)) {
                return Why.OVERSIZED;
            }
        }
        return Why.DAMAGED;
    }
}
