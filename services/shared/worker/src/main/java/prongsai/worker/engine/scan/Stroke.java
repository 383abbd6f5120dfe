package prongsai.worker.engine.scan;

/**
 * A straight line that is drawn on a sheet, in pixels.
 *
 * @param at its x where upright, its y where level
 * @param from its upper or left end
 */
public record Stroke(boolean upright, int at, int from, int to) {}
