package prongsai.measures.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file of an office program is, by its content; nothing is opened that is not known to be safe to open. */
public sealed interface OfficeFile {

    /** A Word document without macros, of bounded size when unpacked. */
    record Docx() implements OfficeFile {}

    /** An Excel workbook without macros, of bounded size when unpacked. */
    record Xlsx() implements OfficeFile {}

    record Pdf() implements OfficeFile {}

    /** It brings a program with it. */
    record WithMacros() implements OfficeFile {}

    /** It opens only with a password. */
    record Locked() implements OfficeFile {}

    /** Its content unpacks to far more than any document has: made to exhaust the machine, or badly broken. */
    record Oversized() implements OfficeFile {}

    /** It begins as an office file and then is none. */
    record Damaged() implements OfficeFile {}

    /**
     * An office file of a kind that is not read here.
     *
     * @param name such as {@code XLS}
     */
    record Other(String name) implements OfficeFile {}

    /** Not from an office program. */
    record None() implements OfficeFile {}

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
                return new Locked();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new Other("DOC");
            }
            boolean excel = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            return new Other(excel ? "XLS" : "OLE");
        } catch (IOException | RuntimeException damaged) {
            // POI meets a malformed container with whatever its parts throw.
            return new Damaged();
        }
    }
}
