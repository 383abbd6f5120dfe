package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.meaning.ItemMarks;
import prongsai.measures.transfer.importing.meaning.ItemMarks.Mark;
import prongsai.worker.paper.Cell;

/**
 * Where each measure begins in a table with labels at the left: in the row that names it, or above, where the first measure of the
 * table has labels above its name too.
 */
final class LabelBlocks {
    private final TableText table;
    private final List<LabelRow> rows;

    /** The rows that name measures, and where each begins. */
    private final List<Integer> names;

    private final List<Integer> begins = new ArrayList<>();

    private LabelBlocks(TableText table, LabelWords words) {
        this.table = table;
        this.rows = IntStream.range(0, table.rows())
                .mapToObj(row -> LabelRow.of(table, row, words))
                .toList();
        this.names = IntStream.range(0, table.rows())
                .filter(row -> !table.hidden(row) && names(row))
                .boxed()
                .toList();
        Set<String> lead = lead();
        int after = 0;
        for (int name : names) {
            int first = name;
            while (first > after && isOf(lead, first - 1)) {
                first--;
            }
            begins.add(first);
            after = name + 1;
        }
    }

    static LabelBlocks of(TableText table, LabelWords words) {
        return new LabelBlocks(table, words);
    }

    LabelRow row(int row) {
        return rows.get(row);
    }

    boolean beginsAt(int row) {
        return begins.contains(row);
    }

    /** The printed number of the measure that begins in a row: of its label, before its title, or of a label of its own. */
    List<Integer> number(int begin) {
        int at = begins.indexOf(begin);
        int name = names.get(at);
        int end = at + 1 < begins.size() ? begins.get(at + 1) : table.rows();
        return LabelWords.numbered(table.own(name, 0))
                .map(LabelWords.Numbered::number)
                .or(() -> numberOfTitle(name))
                .or(() -> IntStream.range(begin, end)
                        .mapToObj(this::numberOfOwn)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(List.of());
    }

    private Optional<List<Integer>> numberOfTitle(int row) {
        return values(row, Role.MEASURE)
                .findFirst()
                .map(table::text)
                .flatMap(ItemMarks::at)
                .filter(mark -> mark.depth() > 0 && !mark.letter())
                .map(Mark::path);
    }

    private Optional<List<Integer>> numberOfOwn(int row) {
        return values(row, Role.NUMBER)
                .map(cell -> RowSigns.number(table.text(cell)))
                .filter(number -> !number.isEmpty())
                .findFirst();
    }

    private Stream<Cell> values(int row, Role role) {
        return rows.get(row).said().stream().filter(said -> said.is(role)).flatMap(said -> said.values().stream());
    }

    private boolean names(int row) {
        List<Cell> filled = table.filled(row);
        boolean alone = filled.size() == 1 && filled.getFirst().column() == 0;
        return alone
                ? LabelWords.numbered(table.text(filled.getFirst()))
                        .filter(numbered -> !numbered.title().isEmpty())
                        .isPresent()
                : rows.get(row).said().stream()
                        .anyMatch(said -> said.label() != null
                                && said.is(Role.MEASURE)
                                && !said.values().isEmpty());
    }

    /** The labels above the name of the first measure. */
    private Set<String> lead() {
        var lead = new HashSet<String>();
        for (int row = 0; !names.isEmpty() && row < names.getFirst(); row++) {
            rows.get(row)
                    .said()
                    .forEach(said -> said.role().ifPresent(role -> lead.add(LabelWords.bare(role.heading()))));
        }
        return lead;
    }

    private boolean isOf(Set<String> lead, int row) {
        List<LabelRow.Said> said = rows.get(row).said();
        return !said.isEmpty()
                && said.stream()
                        .allMatch(one -> one.role()
                                .filter(role -> lead.contains(LabelWords.bare(role.heading())))
                                .isPresent());
    }
}
