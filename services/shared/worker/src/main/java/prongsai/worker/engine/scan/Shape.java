package prongsai.worker.engine.scan;

/**
 * What a blob looks like at any size: how much ink is in each field of a grid that is laid over it, and how wide it is for its
 * height.
 */
record Shape(double[] fields, double width) {
    static final int COLUMNS = 12;
    static final int ROWS = 16;

    /** How much wider or narrower one may be than another, as a factor. */
    private static final double AS_WIDE = 1.3;

    static Shape of(Sheet sheet, Blob blob) {
        var fields = new double[COLUMNS * ROWS];
        double wide = blob.right() - blob.left() + 1;
        double high = blob.height();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                fields[row * COLUMNS + column] = sheet.inkWithin(
                        blob.left() + wide * column / COLUMNS,
                        blob.top() + high * row / ROWS,
                        wide / COLUMNS,
                        high / ROWS);
            }
        }
        return new Shape(fields, wide / high);
    }

    /** From -1 to 1, the same; 0 for what is much wider or narrower. */
    double likeness(Shape other) {
        if (width > other.width * AS_WIDE || other.width > width * AS_WIDE) {
            return 0;
        }
        double mean = mean(fields);
        double othersMean = mean(other.fields);
        double both = 0;
        double one = 0;
        double two = 0;
        for (int i = 0; i < fields.length; i++) {
            both += (fields[i] - mean) * (other.fields[i] - othersMean);
            one += (fields[i] - mean) * (fields[i] - mean);
            two += (other.fields[i] - othersMean) * (other.fields[i] - othersMean);
        }
        return one == 0 || two == 0 ? 0 : both / Math.sqrt(one * two);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
