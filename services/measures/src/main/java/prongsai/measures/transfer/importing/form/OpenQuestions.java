package prongsai.measures.transfer.importing.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.thai.FiscalYear;

/** Looks at what was read for what only shows when a whole table, or the whole paper, is seen. */
final class OpenQuestions {
    private final Collector found;
    private final FiscalYear year;

    OpenQuestions(Collector found, FiscalYear year) {
        this.found = found;
        this.year = year;
    }

    void ofColumns(TableText table, Header header, List<ColumnRole> columns) {
        for (ColumnRole column : columns) {
            boolean hidden = table.hiddenColumn(column.column());
            boolean blank = ColumnEvidence.of(table, column.column(), header.next(), year)
                    .isEmpty();
            if (hidden || (blank && column.role() == null) || column.isCertain()) {
                continue;
            }
            Source source = table.source(header.first(), column.column());
            Reason reason = column.is(Role.MEASURE) && column.certainty() < Vocabulary.LEAST
                    ? Reason.MEASURES_GUESSED
                    : Reason.COLUMN_UNCERTAIN;
            found.doubtOfForm(reason, source, column.role(), column.heading());
        }
    }

    /** A column that said nothing below its header, and does so where the table goes on. */
    void ofColumnsGoingOn(TableText table, List<ColumnRole> columns) {
        columns.stream()
                .filter(column -> column.role() == null && !column.isCertain())
                .filter(column ->
                        !ColumnEvidence.of(table, column.column(), 0, year).isEmpty())
                .filter(column -> found.doubts().stream()
                        .noneMatch(doubt -> doubt.reason() == Reason.COLUMN_UNCERTAIN
                                && doubt.words().equals(column.heading())))
                .forEach(column -> found.doubtOfForm(
                        Reason.COLUMN_UNCERTAIN, table.source(0, column.column()), null, column.heading()));
    }

    /** Several sheets with measures may be several years, or the same plan twice; unless a person has said of each what it is. */
    void ofSheets(List<RecognisedTable> tables, Confirmed confirmed) {
        var sheets = new LinkedHashSet<String>();
        tables.stream()
                .filter(table -> !confirmed.byTable().containsKey(table.index()))
                .forEach(table -> sheets.add(table.table().place().sheet()));
        if (sheets.size() > 1) {
            RecognisedTable last = tables.getLast();
            found.doubtOfForm(
                    Reason.SEVERAL_SHEETS,
                    new Source(last.index(), 0, -1, last.table().place()),
                    null,
                    String.join(", ", sheets));
        }
    }

    void ofSchedules() {
        for (int i = 0; i < found.drafts().size(); i++) {
            GatheredMeasure draft = found.drafts().get(i);
            if (draft.hasSeveralTimes()) {
                List<FoundValue> times = Stream.of(Role.SCHEDULE, Role.FROM, Role.TO)
                        .flatMap(role -> draft.values(role).stream())
                        .toList();
                String words = times.stream().map(FoundValue::words).distinct().collect(Collectors.joining("; "));
                found.doubtOf(i, Reason.SEVERAL_SCHEDULES, times.getLast().source(), Role.SCHEDULE, words);
            }
        }
    }
}
