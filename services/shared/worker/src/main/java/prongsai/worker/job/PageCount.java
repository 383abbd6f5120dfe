package prongsai.worker.job;

import org.jspecify.annotations.Nullable;

/** @param pages null for a PDF that cannot be opened */
public record PageCount(@Nullable Integer pages) {}
