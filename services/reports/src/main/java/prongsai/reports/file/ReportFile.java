package prongsai.reports.file;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The forms in which a report can be taken away. */
public enum ReportFile {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The snapshot's exact bytes: what the SHA-256 proves. */
    JSON("application/json");

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
