package prongsai.measures.files.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.files.evidence.Destination;
import prongsai.measures.files.evidence.FileNote;
import prongsai.web.Problem;

/**
 * A file on its way.
 *
 * @param sender the subject of who sends it; nobody else may go on with it
 * @param size of the whole file, in bytes
 * @param received bytes that are safe; equal to the size only once the evidence is there
 * @param kept the id of the evidence that it became; null while it is under way
 */
record Upload(
        UUID lao,
        UUID id,
        Destination place,
        String sender,
        FileNote note,
        long size,
        long received,
        Instant expiresAt,
        @Nullable UUID kept) {

    boolean done() {
        return kept != null;
    }

    Upload advancedBy(long bytes, Instant expiry) {
        return new Upload(lao, id, place, sender, note, size, received + bytes, expiry, null);
    }

    Upload keptAs(UUID evidence, Instant expiry) {
        return new Upload(lao, id, place, sender, note, size, size, expiry, evidence);
    }

    /** @throws Problem 410 {@code upload-expired} where it was left for too long */
    Upload requireAlive(Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw new Problem(410, "upload-expired");
        }
        return this;
    }

    /** @throws Problem 409 {@code upload-offset} with the {@code offset} to go on from, where the sender believes another */
    Upload requireAt(long offset) {
        if (offset != received) {
            throw new Problem(409, "upload-offset", String.valueOf(offset), String.valueOf(received))
                    .with("offset", received);
        }
        return this;
    }
}
