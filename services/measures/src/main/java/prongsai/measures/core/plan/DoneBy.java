package prongsai.measures.core.plan;

import java.time.Instant;

/**
 * Who said that a task is done.
 *
 * @param name of the person, known to all of their own LAO
 * @param at when they said it
 */
public record DoneBy(String name, Instant at) {}
