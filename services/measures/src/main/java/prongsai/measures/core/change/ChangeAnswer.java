package prongsai.measures.core.change;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the API answers to a change: its ETag is the plan's new revision, for the next change. */
public final class ChangeAnswer {
    private ChangeAnswer() {}

    public static <B> ResponseEntity<B> ok(Changed<?> changed, B body) {
        return of(HttpStatus.OK, changed, body);
    }

    public static <B> ResponseEntity<B> created(Changed<?> changed, B body) {
        return of(HttpStatus.CREATED, changed, body);
    }

    public static <B> ResponseEntity<B> of(HttpStatus status, Changed<?> changed, B body) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(changed.revision()))
                .body(body);
    }
}
