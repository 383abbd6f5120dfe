package prongsai.worker.engine.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;

/** The parts of a zipped office file, found as its relationships name them (ECMA-376 Part 2). */
public final class Parts implements AutoCloseable {
    /** A report of fifty pages has about 5 MB of XML; nothing honest comes near this. */
    private static final long LARGEST_PART = 64L << 20;

    private static final long MOST_PARTS = 2000;

    /** A document has a header for each of its sections, and three kinds of them. */
    private static final int MOST_OF_A_KIND = 12;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private final OPCPackage file;
    private final PackagePart main;

    private Parts(OPCPackage file, PackagePart main) {
        this.file = file;
        this.main = main;
    }

    /** @throws NotOpened for a damaged file, or one that is too large */
    public static <R> R read(byte[] bytes, Function<Parts, R> reader) {
        try (Parts parts = open(bytes)) {
            return reader.apply(parts);
        } catch (NotOpened notOpened) {
            throw notOpened;
        } catch (IOException | OpenXML4JException | RuntimeException refused) {
            // POI meets a malformed file with whatever its parts throw.
            throw new NotOpened(why(refused));
        }
    }

    private static Parts open(byte[] bytes) throws IOException, OpenXML4JException {
        OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
        PackageRelationship main = StreamSupport.stream(file.getRelationships().spliterator(), false)
                .filter(relationship -> relationship.getRelationshipType().endsWith("/officeDocument"))
                .findFirst()
                .orElseThrow(() -> new NotOpened(Why.DAMAGED));
        return new Parts(file, file.getPart(PackagingURIHelper.createPartName(main.getTargetURI())));
    }

    /** Reads the document, or the workbook, itself. */
    public <R> R main(Function<Xml, R> reader) {
        return read(main, reader);
    }

    /**
     * Reads the first part of a kind that the main part names, if there is one.
     *
     * @param kind the end of the relationship's type: what stands before it differs between strict and usual files
     */
    public <R> Optional<R> ofKind(String kind, Function<Xml, R> reader) {
        return read(isOfKind(kind), 1, reader).stream().findFirst();
    }

    /** Reads each part of a kind, as {@link #ofKind}; no more than a few. */
    public <R> List<R> allOfKind(String kind, Function<Xml, R> reader) {
        return read(isOfKind(kind), MOST_OF_A_KIND, reader);
    }

    /** Reads the part that the main part names so, if there is one. */
    public <R> Optional<R> named(String id, Function<Xml, R> reader) {
        return read(relationship -> relationship.getId().equals(id), 1, reader).stream()
                .findFirst();
    }

    private static Predicate<PackageRelationship> isOfKind(String kind) {
        return relationship -> relationship.getRelationshipType().endsWith("/" + kind);
    }

    private <R> List<R> read(Predicate<PackageRelationship> wanted, int most, Function<Xml, R> reader) {
        try {
            var read = new ArrayList<R>();
            for (PackageRelationship relationship : main.getRelationships()) {
                boolean inside = relationship.getTargetMode() == TargetMode.INTERNAL;
                if (inside && read.size() < most && wanted.test(relationship)) {
                    part(relationship.getTargetURI()).ifPresent(part -> read.add(read(part, reader)));
                }
            }
            return read;
        } catch (OpenXML4JException refused) {
            throw new NotOpened(Why.DAMAGED);
        }
    }

    private Optional<PackagePart> part(URI target) throws OpenXML4JException {
        return Optional.ofNullable(file.getPart(PackagingURIHelper.createPartName(target)));
    }

    private static <R> R read(PackagePart part, Function<Xml, R> reader) {
        try (var bytes = part.getInputStream();
                Xml xml = Xml.open(bytes)) {
            return reader.apply(xml);
        } catch (IOException refused) {
            throw new NotOpened(why(refused));
        }
    }

    /** POI has no type of its own for what it refuses as too large: only its words say so. */
    private static Why why(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb")
                    || message.contains("MaxEntrySize")
                    || message.contains("MAX_FILE_COUNT")
                    || message.contains("max file count")) {
                return Why.OVERSIZED;
            }
        }
        return Why.DAMAGED;
    }

    @Override
    public void close() {
        file.revert();
    }
}
