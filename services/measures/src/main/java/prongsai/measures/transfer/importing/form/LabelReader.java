package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.form.RecognisedTable.RowKind;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.meaning.ItemMarks.Mark;
import prongsai.worker.paper.Cell;

/** A table with the words at its left and what they say beside them; each measure has a table or a part of one. */
final class LabelReader {
    private static final int LONGEST_LABEL = 70;
    private static final double SPEAKS = 0.6;
    private static final int ENOUGH_ROLES = 3;
    private static final Pattern NUMBERED =
            Pattern.compile("(?s)^(?:มาตรการ|กิจกรรม|โครงการ)(?:ที่)?\\s*([0-9๐-๙]{1,3})\\s?[.:)]?\\s*(.*)$");

    private final TableText table;
    private final Vocabulary vocabulary;
    private final Collector found;
    private final Confirmed confirmed;
    private final List<ColumnRole> labels = new ArrayList<>();
    private final List<RowKind> kinds = new ArrayList<>();
    private @Nullable ColumnRole last;

    LabelReader(TableText table, Vocabulary vocabulary, Collector found, Confirmed confirmed) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.found = found;
        this.confirmed = confirmed;
    }

    /** Whether most rows begin with the name of something that measures have, the measure itself among them. */
    boolean isLabelled() {
        List<String> left = IntStream.range(0, table.rows())
                .filter(row -> table.filled(row).size() > 1)
                .mapToObj(row -> table.own(row, 0))
                .filter(text -> !text.isEmpty())
                .toList();
        List<Role> roles = left.stream()
                .map(this::role)
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
                        && NUMBERED.matcher(table.line(row)).matches());
    }

    private String shape() {
        return "labels:"
                + IntStream.range(0, table.rows())
                        .mapToObj(row -> table.own(row, 0))
                        .filter(text -> !text.isEmpty() && role(text).isPresent())
                        .map(LabelReader::bare)
                        .distinct()
                        .collect(Collectors.joining("|"));
    }

    RecognisedTable read() {
        int before = found.drafts().size();
        for (int row = 0; row < table.rows(); row++) {
            kinds.add(read(row));
        }
        if (found.drafts().subList(before, found.drafts().size()).stream()
                .anyMatch(draft -> draft.printed().isEmpty())) {
            found.doubtOfForm(Reason.NUMBERS_BY_ORDER, table.source(0, -1), Role.NUMBER, "");
        }
        return new RecognisedTable(table.index(), table.table(), shape(), -1, 0, true, labels, kinds);
    }

    private RowKind read(int row) {
        List<Cell> filled = table.filled(row);
        if (filled.isEmpty()) {
            return RowKind.BLANK;
        }
        if (table.hidden(row)) {
            found.leaveOut(LeftOut.Why.HIDDEN, table.source(row, -1), "", table.line(row));
            return RowKind.HIDDEN;
        }
        if (filled.size() == 1 && filled.getFirst().column() == 0) {
            return alone(row, table.text(filled.getFirst()));
        }
        boolean begins = false;
        ColumnRole label = table.fromAbove(row, 0) ? last : null;
        for (Cell cell : filled) {
            String text = table.text(cell);
            Optional<ColumnRole> named =
                    cell.column() == 0 || (label != null && isSecondLabel(row, cell)) ? role(text) : Optional.empty();
            if (cell.column() == 0 && named.isEmpty()) {
                label = null;
                unknown(row, text);
            } else if (named.isPresent()) {
                label = place(named.get(), row);
                last = label;
                begins |= begin(label, text, row, filled.getLast().column() == cell.column());
            } else if (label == null) {
                found.leaveOut(LeftOut.Why.COLUMN, table.source(row, cell.column()), table.own(row, 0), text);
            } else {
                add(label, cell, table.source(row, cell.column()));
            }
        }
        return begins ? RowKind.BEGINS : RowKind.GOES_ON;
    }

    /** In a table of four columns two labels stand in a row; a value is none, even where it sounds like one. */
    private boolean isSecondLabel(int row, Cell cell) {
        boolean valueBehind = table.filled(row).stream().anyMatch(other -> other.column() > cell.column());
        return table.columns() > 2
                && cell.column() >= 2
                && valueBehind
                && role(table.text(cell)).filter(ColumnRole::isCertain).isPresent();
    }

    private RowKind alone(int row, String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches() && !numbered.group(2).isBlank()) {
            last = new ColumnRole(row, "", Role.MEASURE, 1, "");
            GatheredMeasure draft = found.begin(RowSigns.number(numbered.group(1)));
            draft.add(new FoundValue(Role.MEASURE, numbered.group(2).strip(), "", table.source(row, 0)));
            return RowKind.BEGINS;
        }
        Optional<ColumnRole> label = role(text);
        if (label.isPresent()) {
            last = place(label.get(), row);
            return RowKind.GOES_ON;
        }
        if (RowReader.GROUP.matcher(text).matches()) {
            found.group(text);
            return RowKind.GROUP;
        }
        if (last != null && found.last() != null && table.columns() == 1) {
            add(last, table.filled(row).getFirst(), table.source(row, 0));
            return RowKind.GOES_ON;
        }
        found.leaveOut(LeftOut.Why.BESIDE, table.source(row, 0), "", text);
        return RowKind.BESIDE;
    }

    private void unknown(int row, String text) {
        ColumnRole unknown = new ColumnRole(row, text, null, 0, "");
        labels.add(unknown);
        found.doubt(Reason.COLUMN_UNCERTAIN, table.source(row, 0), null, text);
    }

    private ColumnRole place(ColumnRole label, int row) {
        var placed = new ColumnRole(row, label.heading(), label.role(), label.certainty(), "");
        boolean known =
                labels.stream().anyMatch(before -> bare(before.heading()).equals(bare(label.heading())));
        if (!known) {
            labels.add(placed);
            if (!placed.isCertain()) {
                found.doubtOfForm(Reason.COLUMN_UNCERTAIN, table.source(row, 0), placed.role(), placed.heading());
            }
        }
        return placed;
    }

    /** The label of a measure begins one; its number may stand in the label: มาตรการที่ ๑. */
    private boolean begin(ColumnRole label, String text, int row, boolean nothingBehind) {
        if (!label.is(Role.MEASURE) || nothingBehind) {
            return false;
        }
        Matcher numbered = NUMBERED.matcher(text);
        List<Integer> number = numbered.matches() ? RowSigns.number(numbered.group(1)) : List.of();
        List<Cell> filled = table.filled(row);
        Optional<Mark> mark =
                ItemMarks.at(table.text(filled.getLast())).filter(found_ -> found_.depth() > 0 && !found_.letter());
        found.begin(number.isEmpty() ? mark.map(Mark::path).orElse(List.of()) : number);
        return true;
    }

    private void add(ColumnRole label, Cell cell, Source source) {
        String text = table.text(cell);
        GatheredMeasure draft = found.last();
        Role role = label.role();
        if (draft == null || role == Role.NUMBER || role == Role.GROUP) {
            if (role == Role.GROUP) {
                found.group(text);
            }
            return;
        }
        if (role == null || role == Role.OTHER) {
            found.leaveOut(LeftOut.Why.COLUMN, source, label.heading(), text);
        } else {
            List<String> paragraphs = role == Role.MEASURE ? List.of(ItemMarks.without(text)) : table.paragraphs(cell);
            draft.add(new FoundValue(role, paragraphs, label.heading(), "", source));
        }
    }

    private Optional<ColumnRole> role(String text) {
        if (text.length() > LONGEST_LABEL || text.isEmpty()) {
            return Optional.empty();
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches() && numbered.group(2).isBlank()) {
            return Optional.of(new ColumnRole(0, text, Role.MEASURE, 1, ""));
        }
        String bare = ItemMarks.without(text);
        Confirmed.Answer known = confirmed.byShape().get(Confirmed.shapeOfLabel(text));
        if (known != null && !known.columns().isEmpty()) {
            return Optional.of(new ColumnRole(0, bare, known.columns().getFirst(), 1, ""));
        }
        return vocabulary.scores(bare).entrySet().stream()
                .filter(score -> score.getValue() >= SPEAKS)
                .max(Map.Entry.comparingByValue())
                .map(score -> new ColumnRole(0, bare, score.getKey(), score.getValue(), ""));
    }

    static String bare(String label) {
        return Vocabulary.bare(ItemMarks.without(label)).replaceAll("[0-9]", "");
    }
}
