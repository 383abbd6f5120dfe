package prongsai.measures.files.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import prongsai.measures.core.page.DateField;
import prongsai.measures.files.evidence.FileNote;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;
import prongsai.web.TextField;

/** The words of the tus protocol, version 1.0.0. */
final class Tus {
    static final String VERSION = "1.0.0";
    static final String VERSION_HEADER = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";
    static final String EXPIRES = "Upload-Expires";

    private static final MediaType PIECE = MediaType.parseMediaType("application/offset+octet-stream");

    private Tus() {}

    /** @throws Problem 412 {@code tus-version} */
    static void requireVersion(String version) {
        if (!version.equals(VERSION)) {
            throw new Problem(HttpStatus.PRECONDITION_FAILED, "tus-version", version, VERSION);
        }
    }

    /** @throws Problem 415 */
    static void requirePiece(@Nullable MediaType type) {
        if (type == null || !PIECE.equalsTypeAndSubtype(type)) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
        }
    }

    /** @throws Problem 400 {@code wrong-parameter} */
    static long number(String header, String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw Problem.invalid(header, "wrong-parameter", header);
        }
        return Long.parseLong(value);
    }

    /** Reads what a sender says of a file: {@code filename}, {@code effectiveOn}, {@code kind}. */
    static final class Metadata {
        private Metadata() {}

        /**
         * @throws Problem 400 {@code wrong-parameter} for what is no metadata, {@code unreadable-text} that names the key, and for
         *     a date that cannot be
         */
        static FileNote of(String header, FiscalYear near) {
            Map<String, String> values = new HashMap<>();
            for (String pair : header.split(",")) {
                String[] parts = pair.strip().split(" ", 2);
                values.put(parts[0], parts.length == 2 ? decode(parts[0], parts[1].strip()) : "");
            }
            String day = values.getOrDefault("effectiveOn", "");
            return new FileNote(
                    values.getOrDefault("filename", ""),
                    day.isBlank() ? Optional.empty() : Optional.of(DateField.parse("effectiveOn", day, near)),
                    values.getOrDefault("kind", "").strip());
        }

        private static String decode(String key, String base64) {
            try {
                return TextField.clean(
                        key,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                                .toString());
            } catch (IllegalArgumentException | CharacterCodingException e) {
                Problem problem = Problem.invalid(METADATA, "wrong-parameter", METADATA);
                problem.initCause(e);
                throw problem;
            }
        }
    }
}
