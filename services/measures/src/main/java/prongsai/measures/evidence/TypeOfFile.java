package prongsai.measures.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.tika.Tika;

/**
 * Tells a file's kind by its content, whatever its name says. It stands apart from {@link EvidenceType} because Tika
 * reads its lists from disk when it is first touched: that must not happen on an event loop.
 */
final class TypeOfFile {
    private static final Tika TIKA = new Tika();
    private static final List<String> ZIPS = List.of("application/zip", "application/x-tika-ooxml");

    private TypeOfFile() {}

    /** Reads the file, so it blocks. Empty for any other kind, a broken one, and Office files with macros. */
    static Optional<EvidenceType> of(Path file) throws IOException {
        String found = TIKA.detect(file.toFile());
        return ZIPS.contains(found) ? ofOfficeFile(file) : EvidenceType.named(found);
    }

    private static Optional<EvidenceType> ofOfficeFile(Path file) {
        try (OPCPackage office = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            List<PackagePart> main = office.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            return main.size() == 1
                    ? EvidenceType.named(main.getFirst().getContentType().replaceFirst("\\.main\\+xml$", ""))
                    : Optional.empty();
        } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException e) {
            // A zip that is no readable Office file is simply not one of our kinds.
            return Optional.empty();
        }
    }
}
