package prongsai.measures.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that prove something here; see {@link TypeOfFile} for how one is told. */
public enum EvidenceType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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

    /** The kind that has this media type. */
    public static Optional<EvidenceType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
