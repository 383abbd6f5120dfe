package prongsai.measures.transfer.returning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.Action;
import prongsai.measures.transfer.exchange.KeyedRow;
import prongsai.measures.transfer.exchange.RowKind;
import prongsai.measures.transfer.exchange.SheetColumn;
import prongsai.measures.transfer.importing.meaning.UnitReading;
import prongsai.measures.transfer.importing.meaning.UnitText;

/**
 * The differences of a sheet as a page shows them.
 *
 * @param groups by measure
 * @param names that the LAO has no unit of
 */
record ReturningView(List<Group> groups, List<Name> names) {
    private static final Set<String> FOLLOWED = Set.of(SheetColumn.QUARTERS.title(), SheetColumn.FREQUENCY.title());

    /** @param title of the measure; empty for what is of the whole plan */
    record Group(String number, String title, List<Line> lines) {}

    /**
     * @param what its code
     * @param row what kind of row it is, in Thai as in the sheet
     * @param at the row as Excel shows it; 0 where it is not there any more
     * @param heading of the column; null where the whole row is meant
     * @param about what the row is, beside the difference
     * @param allowed whether this person may do it now
     */
    record Line(
            String tag,
            String what,
            String row,
            int at,
            @Nullable String heading,
            String about,
            String before,
            String after,
            boolean conflict,
            boolean takeable,
            boolean offered,
            boolean allowed) {
        public String keep() {
            return Taking.KEEP + tag;
        }
    }

    /** @param like the answer that is likely meant; empty where none is */
    record Name(String name, List<Answer> answers, String like, String likeName, String fresh) {}

    /** @param value as it is sent */
    record Answer(String value, String unit) {}

    static ReturningView of(ReadSheet.Right read, List<String> own, Predicate<Action> may) {
        List<Difference> all = PlanDifference.of(read);
        Map<String, KeyedRow> rows = read.now().stream().collect(Collectors.toMap(KeyedRow::key, Function.identity()));
        read.edits().fresh().forEach(row -> rows.put(row.key(), row));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        all.forEach(one -> lines.computeIfAbsent(measure(one.row(), rows), key -> new ArrayList<>())
                .add(line(one, rows, may)));
        return new ReturningView(
                lines.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), rows))
                        .toList(),
                Choice.unknown(all, own).stream().map(name -> name(name, own)).toList());
    }

    private static Group group(String key, List<Line> lines, Map<String, KeyedRow> rows) {
        return Optional.ofNullable(rows.get(key))
                .map(row -> new Group(row.text(SheetColumn.MEASURE), row.text(SheetColumn.TEXT), lines))
                .orElseGet(() -> new Group("", "", lines));
    }

    private static String measure(KeyedRow row, Map<String, KeyedRow> rows) {
        KeyedRow at = row;
        while (at != null && at.kind() != RowKind.MEASURE) {
            at = rows.get(at.parent());
        }
        return at == null ? "" : at.key();
    }

    private static Line line(Difference one, Map<String, KeyedRow> rows, Predicate<Action> may) {
        return new Line(
                one.tag(),
                one.what().code(),
                one.kind().word(),
                one.sheetRow(),
                one.column() == null ? null : one.column().title(),
                about(one, rows),
                one.before(),
                one.after(),
                one.conflict(),
                one.takeable(),
                one.offered(),
                may.test(one.action()));
    }

    /** Of a task the step and the day; a measure's title stands above. */
    private static String about(Difference one, Map<String, KeyedRow> rows) {
        KeyedRow row = one.row();
        return switch (row.kind()) {
            case MEASURE -> "";
            case TASK ->
                Stream.of(
                                Optional.ofNullable(rows.get(row.parent()))
                                        .map(step -> step.text(SheetColumn.TEXT))
                                        .orElse(""),
                                one.column() == null ? "" : row.text(SheetColumn.DUE_ON))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
            default -> one.column() == null || one.column() == SheetColumn.TEXT ? "" : row.text(SheetColumn.TEXT);
        };
    }

    /** Whether tasks will follow what is taken. */
    public boolean follows() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> FOLLOWED.contains(String.valueOf(line.heading())));
    }

    private static Name name(String name, List<String> own) {
        Optional<String> like = UnitText.read(name, own).units().stream()
                .map(unit -> unit.how() == UnitReading.How.OWN ? unit.name() : unit.like())
                .filter(own::contains)
                .findFirst();
        return new Name(
                name,
                own.stream()
                        .map(unit -> new Answer(Taking.answer(name, unit), unit))
                        .toList(),
                like.map(unit -> Taking.answer(name, unit)).orElse(""),
                like.orElse(""),
                Taking.answer(name, name));
    }

    public long size() {
        return groups.stream().mapToLong(group -> group.lines().size()).sum();
    }

    public long conflicts() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(Line::conflict)
                .count();
    }

    /** Whether there is anything that this person can take. */
    public boolean open() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.takeable() && line.allowed());
    }
}
