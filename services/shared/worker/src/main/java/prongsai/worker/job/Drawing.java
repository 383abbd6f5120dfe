package prongsai.worker.job;

import org.jspecify.annotations.Nullable;

/** @param jpeg the picture; null for what cannot be drawn */
public record Drawing(byte @Nullable [] jpeg) {}
