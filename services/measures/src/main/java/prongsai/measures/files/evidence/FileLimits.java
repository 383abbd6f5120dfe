package prongsai.measures.files.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How large files may be, how many and of which kinds: told here alone. Pages ask it as {@code @fileLimits}, scripts get it
 * from the page; the API's document and the guides are compared with it by a test.
 */
@Component("fileLimits")
public class FileLimits {
    private static final int MEGABYTE = 1024 * 1024;

    /** Bytes that a piece of evidence may have. */
    public static final long EVIDENCE = 50L * MEGABYTE;

    /** Bytes that a plan or report may have that is read; real ones have some tens of thousands. */
    public static final int READ = 5 * MEGABYTE;

    /** Files that one LAO may be sending at a time. */
    public static final int SENDING = 100;

    /** Endings of the names of reports that can be read; what one is, its content tells. */
    private static final List<String> REPORTS =
            List.of(".docx", ".doc", ".xlsx", ".xls", ".pdf", ".html", ".htm", ".csv", ".txt");

    private static final List<String> SHEETS = List.of(".xlsx", ".csv");

    /** As people are told it. */
    public static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    public long getEvidence() {
        return EVIDENCE;
    }

    public long getEvidenceMegabytes() {
        return megabytes(EVIDENCE);
    }

    public long getReadMegabytes() {
        return megabytes(READ);
    }

    /** What a browser offers to choose, by endings and media types. */
    public String getKinds() {
        return Stream.concat(
                        Arrays.stream(EvidenceType.values()).flatMap(type -> type.extensions().stream()),
                        Arrays.stream(EvidenceType.values()).map(EvidenceType::mediaType))
                .collect(Collectors.joining(","));
    }

    /** What a camera gives. */
    public String getPictures() {
        return Arrays.stream(EvidenceType.values())
                .map(EvidenceType::mediaType)
                .filter(type -> type.startsWith("image/"))
                .collect(Collectors.joining(","));
    }

    public String getReports() {
        return String.join(",", REPORTS);
    }

    public String getSheets() {
        return String.join(",", SHEETS);
    }
}
