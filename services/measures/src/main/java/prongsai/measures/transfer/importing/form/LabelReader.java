package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.form.RecognisedTable.RowKind;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.worker.paper.Cell;

/** A table with the words at its left and what they say beside them; each measure has a table or a part of one. */
final class LabelReader {
    private static final int ENOUGH_ROLES = 3;

    private final TableText table;
    private final Collector found;
    private final LabelWords words;
    private final CellDoubts doubts;
    private final List<ColumnRole> labels = new ArrayList<>();
    private @Nullable ColumnRole last;

    LabelReader(TableText table, Vocabulary vocabulary, Collector found, Confirmed confirmed) {
        this.table = table;
        this.found = found;
        this.words = new LabelWords(vocabulary, confirmed);
        this.doubts = new CellDoubts(table, found);
    }

    /** Whether it goes on a table whose labels it has, and no others: a page cut it off. */
    boolean goesOn(List<RecognisedTable> before) {
        Set<String> known = before.stream()
                .filter(RecognisedTable::labelled)
                .flatMap(other -> other.columns().stream())
                .map(label -> LabelWords.bare(label.heading()))
                .collect(Collectors.toSet());
        List<String> left = left();
        return !known.isEmpty()
                && !left.isEmpty()
                && table.columns() >= 2
                && left.stream().allMatch(text -> known.contains(LabelWords.bare(text)));
    }

    private List<String> left() {
        return IntStream.range(0, table.rows())
                .filter(row -> table.filled(row).size() > 1)
                .mapToObj(row -> table.own(row, 0))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether most rows begin with the name of something that measures have, the measure itself among them. */
    boolean isLabelled() {
        List<String> left = left();
        List<Role> roles = left.stream()
                .map(words::role)
                .flatMap(Optional::stream)
                .map(ColumnRole::role)
                .toList();
        return table.columns() >= 2
                && roles.size() * 2 > left.size()
                && roles.stream().distinct().count() >= ENOUGH_ROLES
                && (roles.contains(Role.MEASURE) || headed())
                && roles.stream().filter(Objects::nonNull).anyMatch(Role::speaksOfWork);
    }

    private boolean headed() {
        return IntStream.range(0, table.rows())
                .anyMatch(row -> table.filled(row).size() == 1
                        && LabelWords.numbered(table.line(row)).isPresent());
    }

    private String shape() {
        return "labels:"
                + IntStream.range(0, table.rows())
                        .mapToObj(row -> table.own(row, 0))
                        .filter(text -> !text.isEmpty() && words.role(text).isPresent())
                        .map(LabelWords::bare)
                        .distinct()
                        .collect(Collectors.joining("|"));
    }

    RecognisedTable read() {
        int before = found.drafts().size();
        var blocks = LabelBlocks.of(table, words);
        var kinds = new ArrayList<RowKind>();
        for (int row = 0; row < table.rows(); row++) {
            boolean begins = blocks.beginsAt(row);
            if (begins) {
                found.begin(blocks.number(row));
                last = null;
            }
            RowKind kind = read(row, blocks.row(row));
            kinds.add(begins ? RowKind.BEGINS : kind);
        }
        if (found.drafts().subList(before, found.drafts().size()).stream()
                .anyMatch(draft -> draft.printed().isEmpty())) {
            found.doubtOfForm(Reason.NUMBERS_BY_ORDER, table.source(0, -1), Role.NUMBER, "");
        }
        return new RecognisedTable(table.index(), table.table(), shape(), -1, 0, true, labels, kinds);
    }

    private RowKind read(int row, LabelRow said) {
        List<Cell> filled = table.filled(row);
        if (filled.isEmpty()) {
            return RowKind.BLANK;
        }
        if (table.hidden(row)) {
            found.leaveOut(LeftOut.Why.HIDDEN, table.source(row, -1), "", table.line(row));
            return RowKind.HIDDEN;
        }
        if (filled.size() == 1 && filled.getFirst().column() == 0) {
            return alone(row, filled.getFirst());
        }
        said.said().forEach(one -> read(row, one));
        return RowKind.GOES_ON;
    }

    private void read(int row, LabelRow.Said said) {
        Cell label = said.label();
        ColumnRole role = label == null && table.fromAbove(row, 0) ? last : null;
        if (label != null && said.role().isEmpty()) {
            last = null;
            labels.add(new ColumnRole(row, table.text(label), null, 0, ""));
            found.doubt(Reason.COLUMN_UNCERTAIN, table.source(row, 0), null, table.text(label));
        } else if (label != null) {
            role = place(said.role().get(), row);
            last = role;
        }
        for (Cell cell : said.values()) {
            Source source = table.source(row, cell.column());
            if (role == null) {
                found.leaveOut(LeftOut.Why.COLUMN, source, table.over(row, 0), table.text(cell));
            } else {
                add(role, cell, source);
            }
        }
    }

    private RowKind alone(int row, Cell cell) {
        String text = table.text(cell);
        Source source = table.source(row, 0);
        Optional<LabelWords.Numbered> numbered =
                LabelWords.numbered(text).filter(label -> !label.title().isEmpty());
        if (numbered.isPresent()) {
            last = new ColumnRole(row, "", Role.MEASURE, 1, "");
            doubts.of(cell, source, Role.MEASURE);
            Objects.requireNonNull(found.last())
                    .add(new FoundValue(Role.MEASURE, numbered.get().title(), "", source));
            return RowKind.BEGINS;
        }
        Optional<ColumnRole> label = words.role(text);
        if (label.isPresent()) {
            last = place(label.get(), row);
            return RowKind.GOES_ON;
        }
        if (Groups.is(text)) {
            found.group(text, source);
            return RowKind.GROUP;
        }
        if (last != null && found.last() != null && table.columns() == 1) {
            add(last, cell, source);
            return RowKind.GOES_ON;
        }
        found.leaveOut(LeftOut.Why.BESIDE, source, "", text);
        return RowKind.BESIDE;
    }

    private ColumnRole place(ColumnRole label, int row) {
        var placed = new ColumnRole(row, label.heading(), label.role(), label.certainty(), "");
        boolean known = labels.stream()
                .anyMatch(before -> LabelWords.bare(before.heading()).equals(LabelWords.bare(label.heading())));
        if (!known) {
            labels.add(placed);
            if (!placed.isCertain()) {
                found.doubtOfForm(Reason.COLUMN_UNCERTAIN, table.source(row, 0), placed.role(), placed.heading());
            }
        }
        return placed;
    }

    private void add(ColumnRole label, Cell cell, Source source) {
        String text = table.text(cell);
        GatheredMeasure draft = found.last();
        Role role = label.role();
        if (cell.hidden()) {
            found.leaveOut(LeftOut.Why.HIDDEN, source, label.heading(), text);
        } else if (draft == null || role == null || role == Role.OTHER) {
            found.leaveOut(LeftOut.Why.COLUMN, source, label.heading(), text);
        } else if (role == Role.NUMBER) {
            if (RowSigns.number(text).isEmpty()) {
                found.doubt(Reason.ROW_UNKNOWN, source, role, text);
            }
        } else {
            doubts.of(cell, source, role);
            List<String> paragraphs = role == Role.MEASURE ? List.of(ItemMarks.without(text)) : table.paragraphs(cell);
            draft.add(new FoundValue(role, paragraphs, label.heading(), "", source));
        }
    }
}
