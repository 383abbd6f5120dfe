package prongsai.measures.transfer.importing.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
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
            List<FoundValue> times = found.drafts().get(i).values(Role.SCHEDULE).stream()
                    .filter(value -> value.tick().isEmpty())
                    .toList();
            if (times.size() > 1) {
                String words = times.stream().map(FoundValue::text).collect(Collectors.joining("; "));
                found.doubtOf(i, Reason.SEVERAL_SCHEDULES, times.getLast().source(), Role.SCHEDULE, words);
            }
        }
    }
}
