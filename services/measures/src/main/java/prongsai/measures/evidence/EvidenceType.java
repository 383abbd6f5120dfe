package prongsai.measures.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.tika.Tika;

/** The kinds of file that prove something here; found by the content, whatever the name says. */
public enum EvidenceType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Tika TIKA = new Tika();
    private static final List<String> ZIPS = List.of("application/zip", "application/x-tika-ooxml");

    private final String mediaType;

    EvidenceType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** A browser can show it by itself. */
    public static boolean previewable(String mediaType) {
        return mediaType.equals(PDF.mediaType) || mediaType.startsWith("image/");
    }

    /** Reads the file, so it blocks. Empty for any other kind, a broken one, and Office files with macros. */
    static Optional<EvidenceType> of(Path file) throws IOException {
        String found = TIKA.detect(file.toFile());
        return ZIPS.contains(found) ? ofOfficeFile(file) : named(found);
    }

    private static Optional<EvidenceType> ofOfficeFile(Path file) {
        try (OPCPackage office = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            List<PackagePart> main = office.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            return main.size() == 1
                    ? named(main.getFirst().getContentType().replaceFirst("\\.main\\+xml$", ""))
                    : Optional.empty();
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException e) {
            // A zip that is no readable Office file is simply not one of our kinds.
            return Optional.empty();
        }
    }

    /** The kind that has this media type. */
    public static Optional<EvidenceType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
