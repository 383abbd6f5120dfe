package prongsai.worker.engine.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import prongsai.worker.job.Opened.Why;

/**
 * Looks through a zipped office file once before anything else opens it. What is unpacked is counted and thrown away, so
 * a bomb costs its limit in time and nothing in memory.
 */
final class OfficeZip {
    /** A report of 130 pages has about 13 MB of XML; nothing honest comes near this. */
    private static final int LARGEST_PART = 24 << 20;

    private static final int LARGEST_FILE = 64 << 20;
    private static final int MOST_PARTS = 2000;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";

    private final Set<String> names = new HashSet<>();
    private String contentTypes = "";
    private String odfType = "";
    private long unpacked;

    private OfficeZip() {}

    static OfficeFile of(byte[] file) {
        var zip = new OfficeZip();
        try (var in = open(file)) {
            for (ZipArchiveEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                if (part.getGeneralPurposeBit().usesEncryption()) {
                    return OfficeFile.Barred.because(Why.LOCKED);
                }
                if (!zip.take(part.getName(), in)) {
                    return OfficeFile.Barred.because(Why.OVERSIZED);
                }
            }
            return zip.kind();
        } catch (IOException | RuntimeException damaged) {
            // A malformed header is an IOException, or whatever its numbers lead to.
            return OfficeFile.Barred.because(Why.DAMAGED);
        }
    }

    /** From the local headers, as POI reads it, so that nothing is counted here that differs from what is opened there. */
    private static ZipArchiveInputStream open(byte[] file) {
        return new ZipArchiveInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8.name(), true, true);
    }

    /** False where it goes beyond a limit. */
    private boolean take(String name, ZipArchiveInputStream in) throws IOException {
        names.add(name.toLowerCase(Locale.ROOT));
        var kept = new ByteArrayOutputStream();
        boolean keep = name.equals(CONTENT_TYPES) || name.equals(ODF_TYPE);
        var buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            unpacked += read;
            if (size > LARGEST_PART || unpacked > LARGEST_FILE) {
                return false;
            }
            if (keep && kept.size() < buffer.length * 16) {
                kept.write(buffer, 0, read);
            }
        }
        if (name.equals(CONTENT_TYPES)) {
            contentTypes = kept.toString(StandardCharsets.UTF_8);
        }
        if (name.equals(ODF_TYPE)) {
            odfType = kept.toString(StandardCharsets.UTF_8);
        }
        return names.size() <= MOST_PARTS;
    }

    private OfficeFile kind() {
        if (names.isEmpty()) {
            return OfficeFile.Barred.because(Why.DAMAGED);
        }
        if (contentTypes.contains("macroEnabled") || names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            return OfficeFile.Barred.because(Why.MACROS);
        }
        if (contentTypes.contains("wordprocessingml.document.main+xml")) {
            return new OfficeFile.Docx();
        }
        if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
            return new OfficeFile.Xlsx();
        }
        return OfficeFile.Barred.because(
                Why.UNKNOWN_KIND, odfType.startsWith("application/vnd.oasis") ? "OpenDocument" : "ZIP");
    }
}
