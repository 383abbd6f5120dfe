package prongsai.worker.engine.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF from a file, without holding it in memory. */
final class PdfDocument {
    private static final long IN_MEMORY = 16L << 20;
    /** What its streams may unpack to on the disk, in bytes; more is an IOException. */
    private static final long ON_DISK = 256L << 20;

    private PdfDocument() {}

    static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
    }
}
