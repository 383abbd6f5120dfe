package prongsai.measures.transfer.staging;

import java.time.Instant;
import java.util.UUID;

/** Something that waits for a person. */
public record Staged(UUID id, StagedKind kind, Instant stagedAt) {}
