package prongsai.worker.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.tika.Tika;

/** Tells a file's kind by its content, whatever its name says. */
final class KindOfFile {
    static final String PDF = "application/pdf";

    private static final Tika TIKA = new Tika();
    private static final List<String> ZIPS = List.of("application/zip", "application/x-tika-ooxml");

    private KindOfFile() {}

    /** Its media type; empty for a broken file, and Office files with macros. */
    static Optional<String> of(Path file) throws IOException {
        String found = TIKA.detect(file.toFile());
        return ZIPS.contains(found) ? ofOfficeFile(file) : Optional.of(found);
    }

    private static Optional<String> ofOfficeFile(Path file) {
        try (OPCPackage office = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            List<PackagePart> main = office.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            return main.size() == 1
                    ? Optional.of(main.getFirst().getContentType())
                            .filter(type -> type.endsWith(".main+xml"))
                            .map(type -> type.replaceFirst("\\.main\\+xml$", ""))
                    : Optional.empty();
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            // A zip that is no readable Office file, in whatever part, is simply not one of our kinds.
            return Optional.empty();
        }
    }
}
