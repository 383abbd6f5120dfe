package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.kind.KindWords;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.ThaiDigits;

/** What only the row of a measure has, taken as {@link Cells} takes it. */
record MeasureColumns(Cells cells) {
    /** The years of a plan over several; empty without an error where both cells are. */
    Optional<PlanContent.Span> span() {
        Integer from = cells.year(SheetColumn.SPAN_FROM).orElse(null);
        Integer to = cells.year(SheetColumn.SPAN_TO).orElse(null);
        if (from == null && to == null) {
            return Optional.empty();
        }
        if (from == null || to == null || from > to) {
            cells.wrong(from == null ? SheetColumn.SPAN_FROM : SheetColumn.SPAN_TO, "span");
            return Optional.empty();
        }
        return Optional.of(new PlanContent.Span(from, to));
    }

    /** What the title speaks of where the cell is empty, as in files that were written before it was there. */
    @Nullable
    MeasureKind kind(String title) {
        String word = cells.text(SheetColumn.KIND);
        if (word.isBlank()) {
            return KindWords.of(title).orElse(null);
        }
        Optional<KindWord> read = KindWord.read(word);
        if (read.isEmpty()) {
            cells.wrong(SheetColumn.KIND, "kind", word, KindWord.words());
        }
        return read.map(KindWord::kind).orElse(null);
    }

    /** Quarters in the order that they are written in; none where the cell is empty. */
    List<Integer> quarters() {
        String text = ThaiDigits.toArabic(cells.text(SheetColumn.QUARTERS)).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<Integer> quarters = Arrays.stream(text.split("[\\s,;]+"))
                .filter(quarter -> quarter.matches("[1-4]"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        if (quarters.size() != text.split("[\\s,;]+").length) {
            cells.wrong(SheetColumn.QUARTERS, "quarters", cells.text(SheetColumn.QUARTERS));
        }
        return quarters;
    }

    /** Names, or {@link UnitNames#ALL} alone; none where the cell is empty. */
    List<String> units() {
        List<String> names = names(SheetColumn.UNITS);
        if (names.size() > 1 && names.contains(UnitNames.ALL)) {
            cells.wrong(SheetColumn.UNITS, "all-or-some", UnitNames.ALL);
        }
        return names;
    }

    /** Several in one cell, each once. */
    List<String> names(SheetColumn column) {
        try {
            return UnitNames.read(cells.text(column)).stream().distinct().toList();
        } catch (IllegalArgumentException unclosed) {
            cells.wrong(column, "quotation");
            return List.of();
        }
    }
}
