package prongsai.worker.engine.pdf;

/**
 * A straight line that is drawn, upright or level.
 *
 * @param at its x where upright, its y where level, in points
 * @param from its lower or left end
 */
record PdfRule(Direction direction, double at, double from, double to) {
    enum Direction {
        UPRIGHT,
        LEVEL
    }

    double length() {
        return to - from;
    }
}
