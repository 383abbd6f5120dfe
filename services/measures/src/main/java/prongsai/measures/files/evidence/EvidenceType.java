package prongsai.measures.files.evidence;

import java.util.Arrays;
import java.util.List;
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

    /** The extension that a name gets which has none of this kind, with its dot. */
    String extension() {
        return extensions().getFirst();
    }

    /** With which names of such files end, in small letters. */
    List<String> extensions() {
        return switch (this) {
            case PDF -> List.of(".pdf");
            case JPEG -> List.of(".jpg", ".jpeg", ".jpe", ".jfif");
            case PNG -> List.of(".png");
            case WEBP -> List.of(".webp");
            case DOCX -> List.of(".docx");
            case XLSX -> List.of(".xlsx");
        };
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
