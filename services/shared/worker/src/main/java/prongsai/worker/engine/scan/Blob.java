package prongsai.worker.engine.scan;

/** Ink that hangs together: a letter, a mark above or below one, a piece of either, or dust. Edges are its own pixels. */
record Blob(int number, int left, int top, int right, int bottom, int ink) {
    int height() {
        return bottom - top + 1;
    }

    double middle() {
        return (top + bottom) / 2.0;
    }

    /** How far it is from a strip across the page; 0 within it. */
    int awayFrom(int top, int bottom) {
        return Math.max(0, Math.max(top - this.bottom, this.top - bottom));
    }
}
