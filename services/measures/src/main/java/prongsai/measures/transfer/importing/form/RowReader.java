package prongsai.measures.transfer.importing.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.form.RecognisedTable.RowKind;
import prongsai.measures.transfer.importing.meaning.Money;
import prongsai.worker.paper.Cell;

/** Says of each row below a header what it is, and gives what stands in it to the measures. */
final class RowReader {
    private static final Pattern TOTAL = Pattern.compile(
            "^(?:รวม|ยอดรวม|total|ผลรวม)(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน|เงิน|งบประมาณ|[\\s\\d(:]|$).{0,40}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile(
            "(?s)^[(\\s]*(?:หมายเหตุ|ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดทำ|ผู้รับรอง|ผู้อนุมัติ|ตำแหน่ง|วันที่รายงาน|\\*|ข้อมูล ณ|[.…_]{4}).*");

    private final TableText table;
    private final List<ColumnRole> columns;
    private final @Nullable Header header;
    private final Confirmed.Rows meaning;
    private final Collector found;
    private final boolean printsNumbers;
    private final int first;
    private final MeasureBoundary boundary;
    private final RowValues values;

    /** How many measures stood above the last total. */
    private int totalled;

    /** @param cut whether the table before this one has the same columns, so that a page may have cut a measure in two */
    RowReader(
            TableText table,
            List<ColumnRole> columns,
            @Nullable Header header,
            Confirmed.Rows meaning,
            Collector found,
            boolean cut,
            int from,
            int to) {
        this.table = table;
        this.columns = columns;
        this.header = header;
        this.meaning = meaning;
        this.found = found;
        this.first = found.drafts().size();
        GatheredMeasure last = found.last();
        boolean numbersBefore = cut && last != null && !last.printed().isEmpty();
        this.printsNumbers = numbersBefore || printsNumbers(from, to);
        this.boundary = new MeasureBoundary(table, columns, found, printsNumbers, numbersBefore ? from : -1);
        this.values = new RowValues(table, columns, found, from);
    }

    /** Most rows that have a title have a number, too. */
    private boolean printsNumbers(int from, int to) {
        List<RowSigns> titled = IntStream.range(from, to)
                .mapToObj(row -> RowSigns.of(table, row, columns))
                .filter(signs -> !signs.title().isEmpty() && signs.filled().size() > 1)
                .toList();
        return titled.stream().filter(signs -> !signs.number().isEmpty()).count() * 2 > titled.size();
    }

    List<RowKind> read(int from, int to) {
        var kinds = new ArrayList<RowKind>();
        for (int row = from; row < to; row++) {
            kinds.add(read(row));
        }
        if (!printsNumbers && found.drafts().size() > first) {
            found.doubtOfForm(Reason.NUMBERS_BY_ORDER, table.source(from, -1), Role.NUMBER, "");
        }
        return kinds;
    }

    private RowKind read(int row) {
        List<Cell> filled = table.filled(row);
        Source source = table.source(row, -1);
        if (filled.isEmpty()) {
            return RowKind.BLANK;
        }
        if (table.hidden(row)) {
            found.leaveOut(LeftOut.Why.HIDDEN, source, "", table.line(row));
            return RowKind.HIDDEN;
        }
        if (header != null && HeaderFinder.isAgain(table, row, header)) {
            return RowKind.HEADER_AGAIN;
        }
        String firstText = table.text(filled.getFirst());
        if (TOTAL.matcher(firstText).matches()) {
            total(row, filled);
            return RowKind.TOTAL;
        }
        if (BESIDE.matcher(firstText).matches() && filled.size() <= 2) {
            found.leaveOut(LeftOut.Why.BESIDE, source, "", table.line(row));
            return RowKind.BESIDE;
        }
        if (isGroup(row, filled)) {
            found.group(RowSigns.withoutGoesOn(table.line(row)), source);
            return RowKind.GROUP;
        }
        return measure(row);
    }

    /** One cell over most of the table, or words that head groups; a number may stand before it. */
    private boolean isGroup(int row, List<Cell> filled) {
        Cell widest = filled.getLast();
        String text = table.text(widest);
        boolean alone = filled.size() == 1
                || (filled.size() == 2
                        && !RowSigns.number(table.text(filled.getFirst())).isEmpty());
        boolean wide = widest.columns() * 2 > table.columns() && widest.columns() > 1;
        boolean covered = IntStream.range(0, table.columns())
                .anyMatch(column ->
                        table.fromAbove(row, column) && !table.over(row, column).isEmpty());
        if (!alone || covered) {
            return false;
        }
        boolean inTitle = columns.stream()
                .anyMatch(column -> column.column() == widest.column()
                        && (column.is(Role.MEASURE)
                                || column.is(Role.NUMBER)
                                || column.is(Role.ISSUE)
                                || column.is(Role.GROUP)));
        return wide
                || (inTitle && Groups.is(text))
                || (filled.size() == 2 && nested(row + 1, RowSigns.number(table.text(filled.getFirst()))));
    }

    /** ๑ above ๑.๑. */
    private boolean nested(int row, List<Integer> number) {
        if (row >= table.rows() || number.size() != 1) {
            return false;
        }
        List<Integer> next = RowSigns.of(table, row, columns).number();
        return next.size() == 2 && next.getFirst().equals(number.getFirst());
    }

    private RowKind measure(int row) {
        RowSigns signs = RowSigns.of(table, row, columns);
        if (signs.filled().isEmpty()) {
            // A number that waits for its measure is none yet.
            found.leaveOut(LeftOut.Why.BESIDE, table.source(row, -1), "", table.line(row));
            return RowKind.BLANK;
        }
        boolean begins = switch (meaning) {
            case ARE_MEASURES -> !signs.title().isEmpty() || found.last() == null;
            case ARE_STEPS -> found.last() == null || boundary.amongSteps(signs);
            case BY_SIGNS, ARE_LABELS -> boundary.bySigns(row, signs);
        };
        if (!begins && found.last() == null) {
            found.leaveOut(LeftOut.Why.BESIDE, table.source(row, -1), "", table.line(row));
            return RowKind.BESIDE;
        }
        if (begins) {
            boundary.checkNumber(row, signs);
            found.begin(signs.number());
        }
        values.add(row, signs, begins);
        return begins ? RowKind.BEGINS : RowKind.GOES_ON;
    }

    private void total(int row, List<Cell> filled) {
        found.leaveOut(LeftOut.Why.TOTAL, table.source(row, -1), "", table.line(row));
        Optional<ColumnRole> budget = RowSigns.column(columns, Role.BUDGET);
        Optional<BigDecimal> total = budget.map(column -> table.own(row, column.column()))
                .flatMap(Money::read)
                .or(() -> Money.read(table.text(filled.getLast())));
        if (budget.isEmpty() || total.isEmpty()) {
            return;
        }
        boolean equals = sum(0).compareTo(total.get()) == 0 || sum(totalled).compareTo(total.get()) == 0;
        totalled = found.drafts().size();
        if (!equals) {
            found.doubtOfForm(Reason.TOTAL_DIFFERS, table.source(row, -1), Role.BUDGET, table.line(row));
        }
    }

    private BigDecimal sum(int from) {
        return found.drafts().subList(from, found.drafts().size()).stream()
                .flatMap(draft -> draft.values(Role.BUDGET).stream())
                .map(value -> Money.read(value.text()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
