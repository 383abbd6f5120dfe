package prongsai.worker.engine.scan;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of tables on a sheet that lies straight: runs of ink along a row or a column of pixels that are longer than
 * any letter's. Runs beside each other are one line, and a thick one is a box that was filled, whose edges are lines.
 */
final class Strokes {
    /** At 200 dots to the inch 7.5 mm, two letters of a heading; the line beside one row of small print is longer. */
    private static final int SHORTEST = 58;

    /** A scanner leaves holes in a line. */
    private static final int HOLE = 2;

    /** Of a run's pixels so many in a hundred are ink: a row of letters is looser. */
    private static final int SOLID = 85;

    private static final int THICK = 12;

    /** Beside a run, the shade of its edge. */
    private static final int EDGE = 1;

    private record Run(int at, int from, int to) {
        int length() {
            return to - from + 1;
        }

        boolean isBeside(Run other) {
            return from <= other.to && other.from <= to;
        }
    }

    private final Sheet sheet;
    private final boolean upright;
    private final boolean tinted;
    private final List<List<Run>> lines = new ArrayList<>();

    /** @param tinted whether the grey of thin lines counts as ink, and with it that of shaded cells */
    private Strokes(Sheet sheet, boolean upright, boolean tinted) {
        this.sheet = sheet;
        this.upright = upright;
        this.tinted = tinted;
        var open = new ArrayList<List<Run>>();
        for (int at = 0; at < (upright ? sheet.width() : sheet.height()); at++) {
            int row = at;
            open.removeIf(line -> line.getLast().at() < row - 1);
            for (Run run : runs(at)) {
                List<Run> line = open.stream()
                        .filter(one ->
                                one.stream().skip(Math.max(0, one.size() - 2)).anyMatch(run::isBeside))
                        .findFirst()
                        .orElseGet(() -> {
                            var begun = new ArrayList<Run>();
                            open.add(begun);
                            lines.add(begun);
                            return begun;
                        });
                line.add(run);
            }
        }
    }

    /** The lines; they are white afterwards, so that nobody reads them as letters. */
    static List<Stroke> takeOut(Sheet sheet) {
        List<Strokes> all = List.of(
                new Strokes(sheet, false, false),
                new Strokes(sheet, true, false),
                new Strokes(sheet, false, true),
                new Strokes(sheet, true, true));
        var found = new ArrayList<Stroke>();
        for (Strokes strokes : all) {
            strokes.lines.forEach(line -> found.addAll(strokes.strokes(line)));
        }
        all.forEach(Strokes::blank);
        return found.stream().distinct().toList();
    }

    private boolean isInk(int at, int along) {
        int x = upright ? at : along;
        int y = upright ? along : at;
        return tinted ? sheet.isTinted(x, y) : sheet.isInk(x, y);
    }

    private List<Run> runs(int at) {
        var runs = new ArrayList<Run>();
        int length = upright ? sheet.height() : sheet.width();
        int from = -1;
        int last = -1;
        int ink = 0;
        for (int along = 0; along <= length; along++) {
            if (along < length && isInk(at, along)) {
                from = from < 0 ? along : from;
                last = along;
                ink++;
            } else if (from >= 0 && (along == length || along - last > HOLE)) {
                var run = new Run(at, from, last);
                if (run.length() >= SHORTEST && ink * 100 >= run.length() * SOLID) {
                    runs.add(run);
                }
                from = -1;
                ink = 0;
            }
        }
        return runs;
    }

    private List<Stroke> strokes(List<Run> line) {
        int from = line.stream().mapToInt(Run::from).min().orElseThrow();
        int to = line.stream().mapToInt(Run::to).max().orElseThrow();
        if (isBox(line)) {
            return tinted
                    ? List.of()
                    : List.of(
                            new Stroke(upright, line.getFirst().at(), from, to),
                            new Stroke(upright, line.getLast().at(), from, to));
        }
        long weighed =
                line.stream().mapToLong(run -> (long) run.at() * run.length()).sum();
        return List.of(new Stroke(upright, (int) Math.round((double) weighed / ink(line)), from, to));
    }

    /** Filled: it is as thick as no line. */
    private static boolean isBox(List<Run> line) {
        int from = line.stream().mapToInt(Run::from).min().orElseThrow();
        int to = line.stream().mapToInt(Run::to).max().orElseThrow();
        return ink(line) > (long) THICK * (to - from + 1);
    }

    private static long ink(List<Run> line) {
        return line.stream().mapToLong(Run::length).sum();
    }

    /** Not what is filled: letters may stand in it. */
    private void blank() {
        for (List<Run> line : lines) {
            if (!isBox(line)) {
                line.forEach(this::blank);
            }
        }
    }

    private void blank(Run run) {
        int length = run.length() + 2 * EDGE;
        sheet.blank(
                upright
                        ? new Rectangle(run.at() - EDGE, run.from() - EDGE, 1 + 2 * EDGE, length)
                        : new Rectangle(run.from() - EDGE, run.at() - EDGE, length, 1 + 2 * EDGE));
    }
}
