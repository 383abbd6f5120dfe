package prongsai.worker.job;

import org.jspecify.annotations.Nullable;

/** @param png the picture; null for what is no picture, or cannot be drawn */
public record Emblem(byte @Nullable [] png) {}
