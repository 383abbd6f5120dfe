package prongsai.measures.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word document: what stands before its tables is the cover, its tables are the pages of the form. */
final class DocxReader {
    /** A report of fifty pages has about 5 MB of XML; nothing honest comes near this. */
    private static final long LARGEST_PART = 64L << 20;

    private static final long MOST_PARTS = 2000;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private DocxReader() {}

    static RawReport read(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var report = new RawReportBuilder();
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> report.line(paragraph.getText());
                    case XWPFTable table -> report.table(DocxGrid.of(table));
                    default -> {}
                }
            }
            return report.build();
        } catch (UnreadableFile noReport) {
            throw noReport;
        } catch (IOException | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw, from XmlException to NullPointerException.
            throw new UnreadableFile(problem(refused));
        }
    }

    /** POI has no type of its own for what it refuses as too large: only its words say so. */
    private static ImportProblem problem(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (List.of("Zip bomb", "MaxEntrySize", "MAX_FILE_COUNT", "max file count").stream()
                    .anyMatch(message::contains)) {
                return new ImportProblem.Oversized();
            }
        }
        return new ImportProblem.Damaged();
    }
}
