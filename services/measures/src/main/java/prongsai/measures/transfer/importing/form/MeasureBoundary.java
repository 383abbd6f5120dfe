package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Objects;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;

/** Decides of a row whether a measure begins in it or goes on. */
final class MeasureBoundary {
    private final TableText table;
    private final List<ColumnRole> columns;
    private final Collector found;
    private final boolean printsNumbers;
    private final int afterCut;
    private final int first;

    /**
     * @param printsNumbers whether most rows with a title have a number too
     * @param afterCut the row before which a page cut the table, where measures have numbers; -1 where none did
     */
    MeasureBoundary(TableText table, List<ColumnRole> columns, Collector found, boolean printsNumbers, int afterCut) {
        this.table = table;
        this.columns = columns;
        this.found = found;
        this.printsNumbers = printsNumbers;
        this.afterCut = afterCut;
        this.first = found.drafts().size();
    }

    /** Where a person has said that rows are steps: only a number or another title begins a measure. */
    boolean amongSteps(RowSigns signs) {
        GatheredMeasure last = Objects.requireNonNull(found.last());
        boolean otherTitle = !signs.title().isEmpty() && !last.hasTitle(signs.title());
        return printsNumbers ? !signs.number().isEmpty() && !signs.number().equals(last.printed()) : otherTitle;
    }

    /** By numbers, merged cells, titles and rhythm; where these disagree, there is a doubt. */
    boolean bySigns(int row, RowSigns signs) {
        GatheredMeasure last = found.last();
        if (last == null) {
            return !signs.title().isEmpty() || !signs.number().isEmpty();
        }
        if (signs.goesOn()) {
            return false;
        }
        boolean sameTitle = last.hasTitle(signs.title());
        if (!signs.number().isEmpty()) {
            return beginsWithNumber(row, signs, last, sameTitle);
        }
        if (signs.title().isEmpty()) {
            looseWithoutTitle(row, signs);
            return false;
        }
        if (sameTitle) {
            return false;
        }
        if (row == afterCut) {
            endOfWhatWasCut(row, signs);
            return false;
        }
        boolean full = signs.beside() > 1 || signs.has(Role.UNIT) || signs.has(Role.SCHEDULE) || sharesFromAbove(row);
        if (full && printsNumbers) {
            doubtOfNext(Reason.BEGINS_WITHOUT_NUMBER, row, Role.MEASURE, signs.title());
            return true;
        }
        if (full || (signs.beside() > 0 && !printsNumbers)) {
            return true;
        }
        boolean onlyTitles = columns.stream()
                .noneMatch(column -> column.role() != null && !column.is(Role.MEASURE) && !column.is(Role.NUMBER));
        if (!onlyTitles) {
            found.doubt(Reason.LOOSE_ROW, titleSource(row), Role.MEASURE, signs.title());
        }
        return onlyTitles;
    }

    private boolean beginsWithNumber(int row, RowSigns signs, GatheredMeasure last, boolean sameTitle) {
        boolean sameNumber = signs.number().equals(last.printed());
        if (sameNumber) {
            boolean goesOn = signs.title().isEmpty() || sameTitle;
            if (!goesOn) {
                doubtOfNext(Reason.NUMBER_REPEATED, row, Role.NUMBER, signs.title());
            }
            return !goesOn;
        }
        boolean noTitle = signs.title().isEmpty();
        if (noTitle || sameTitle) {
            found.doubt(Reason.TITLE_AND_NUMBER_DISAGREE, titleSource(row), Role.MEASURE, table.line(row));
            return false;
        }
        return true;
    }

    /** Measures have numbers and this row has none: the end of the one that the page cut. Its reader knows whether a page did. */
    private void endOfWhatWasCut(int row, RowSigns signs) {
        if (!table.table().goesOn()) {
            found.doubt(Reason.LOOSE_ROW, titleSource(row), Role.MEASURE, signs.title());
        }
    }

    /** A row with neither number nor title, not held by a cell from above: a step, or the end of a text that was cut. */
    private void looseWithoutTitle(int row, RowSigns signs) {
        boolean steps = signs.filled().stream()
                .anyMatch(column -> column.role() != null && column.role().isList());
        if (!steps && !signs.titleFromAbove()) {
            found.doubt(Reason.LOOSE_ROW, table.source(row, -1), null, table.line(row));
        }
    }

    /** Cells of the measure before it reach down to this row, so that it is no end of a text. */
    private boolean sharesFromAbove(int row) {
        return columns.stream()
                .filter(column -> column.is(Role.UNIT) || column.is(Role.SCHEDULE))
                .anyMatch(column -> table.fromAbove(row, column.column())
                        && !table.over(row, column.column()).isEmpty());
    }

    /** Before a measure begins: whether its number follows. */
    void checkNumber(int row, RowSigns signs) {
        GatheredMeasure last = found.last();
        if (signs.number().isEmpty() || last == null || last.printed().isEmpty()) {
            return;
        }
        int number = signs.number().getLast();
        int before = last.printed().getLast();
        boolean sameLevel = signs.number().size() == last.printed().size()
                && signs.number()
                        .subList(0, signs.number().size() - 1)
                        .equals(last.printed().subList(0, last.printed().size() - 1));
        if (found.hasSeen(signs.number())
                && found.drafts().size() > first
                && !signs.number().equals(last.printed())) {
            doubtOfNext(Reason.NUMBER_REPEATED, row, Role.NUMBER, signs.title());
        } else if (sameLevel && number > before + 1) {
            doubtOfNext(Reason.NUMBER_SKIPPED, row, Role.NUMBER, Integer.toString(before + 1));
        }
    }

    /** Of the measure that is about to begin. */
    private void doubtOfNext(Reason reason, int row, Role role, String words) {
        found.doubtOf(found.drafts().size(), reason, titleSource(row), role, words);
    }

    private Source titleSource(int row) {
        return table.source(
                row,
                RowSigns.column(columns, Role.MEASURE).map(ColumnRole::column).orElse(-1));
    }
}
