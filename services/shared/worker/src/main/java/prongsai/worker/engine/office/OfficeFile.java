package prongsai.worker.engine.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import prongsai.worker.job.Opened.Refused;
import prongsai.worker.job.Opened.Why;

/** What a file of an office program is, by its content; nothing is opened that is not known to be safe to open. */
public sealed interface OfficeFile {

    /** A Word document without macros, of bounded size when unpacked. */
    record Docx() implements OfficeFile {}

    /** An Excel workbook without macros, of bounded size when unpacked. */
    record Xlsx() implements OfficeFile {}

    /** A workbook of Excel 97 to 2003, without macros. */
    record Xls() implements OfficeFile {}

    /** A document of Word 97 to 2003, without macros. */
    record Doc() implements OfficeFile {}

    record Pdf() implements OfficeFile {}

    /** An office file that is not opened: locked, armed, made to exhaust the machine, broken, or of a kind not read here. */
    record Barred(Refused refused) implements OfficeFile {
        static Barred because(Why why, String... details) {
            return new Barred(Refused.because(why, details));
        }
    }

    /** Not from an office program. */
    record None() implements OfficeFile {}

    /** Where Word and Excel keep their programs (MS-OVBA §2.2.1). */
    List<String> ARMED = List.of("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA");

    static OfficeFile of(byte[] file) {
        String start = new String(Arrays.copyOf(file, Math.min(file.length, 8)), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return OfficeZip.of(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return ofCompoundFile(file);
        }
        return start.startsWith("%PDF") ? new Pdf() : new None();
    }

    /** The container of the old formats, in which the new ones too are kept when they are locked (MS-OFFCRYPTO §2.3). */
    private static OfficeFile ofCompoundFile(byte[] file) {
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Barred.because(Why.LOCKED);
            }
            if (ARMED.stream().anyMatch(root::hasEntryCaseInsensitive)) {
                return Barred.because(Why.MACROS);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new Doc();
            }
            boolean excel = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return excel ? new Xls() : Barred.because(Why.UNKNOWN_KIND, "OLE");
        } catch (IOException | RuntimeException damaged) {
            // POI meets a malformed container with whatever its parts throw.
            return Barred.because(Why.DAMAGED);
        }
    }
}
