package prongsai.measures.files.evidence;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** How a file that somebody uploaded is given out: shown, never run. */
final class FileAnswer {
    private FileAnswer() {}

    static ResponseEntity<Flux<DataBuffer>> of(EvidenceService.Download found, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.file().mediaType()))
                .contentLength(found.file().size())
                .eTag(found.file().sha256())
                .cacheControl(caching)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(found.file()).toString())
                // No script, no forms, no reach to our pages.
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .body(found.content());
    }

    private static ContentDisposition disposition(EvidenceStore.Stored file) {
        return (EvidenceType.previewable(file.mediaType())
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
    }
}
