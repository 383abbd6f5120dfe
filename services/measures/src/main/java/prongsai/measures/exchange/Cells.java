package prongsai.measures.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import prongsai.thai.ThaiDateException;
import prongsai.thai.ThaiDates;
import prongsai.thai.ThaiDigits;

/**
 * Takes the values of one row, and writes down what is wrong with them. A value that is wrong is empty, so that the rest
 * of the row is still looked at: people want to see all of it at once.
 */
final class Cells {
    private final SheetRow row;
    private final List<CellError> errors;

    Cells(SheetRow row, List<CellError> errors) {
        this.row = row;
        this.errors = errors;
    }

    int number() {
        return row.number();
    }

    void wrong(SheetColumn column, String reason, String... arguments) {
        errors.add(new CellError(row.number(), column, row.text(column), reason, List.of(arguments)));
    }

    /** As written, to the letter. */
    String text(SheetColumn column) {
        String text = row.text(column);
        if (text.length() > SheetText.LONGEST) {
            wrong(column, "too-long", String.valueOf(text.length()), String.valueOf(SheetText.LONGEST));
        }
        return text;
    }

    Optional<String> needed(SheetColumn column) {
        String text = text(column);
        if (text.isBlank()) {
            wrong(column, "missing");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A number of a measure or step. */
    Optional<Integer> ordinal(SheetColumn column) {
        return needed(column).flatMap(text -> whole(column, text, 1, 9999));
    }

    /** A year of the Buddhist era; empty without an error where the cell is. */
    Optional<Integer> year(SheetColumn column) {
        return row.text(column).isBlank() ? Optional.empty() : whole(column, row.text(column), 2400, 2700);
    }

    private Optional<Integer> whole(SheetColumn column, String text, int least, int most) {
        String digits = ThaiDigits.toArabic(text.strip());
        if (!digits.matches("[0-9]{1,4}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            wrong(column, "whole-number", text, String.valueOf(least), String.valueOf(most));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /** Empty without an error where the cell is. */
    Optional<BigDecimal> decimal(SheetColumn column) {
        String digits = ThaiDigits.toArabic(row.text(column).strip()).replace(",", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("-?[0-9]{1,400}(\\.[0-9]{1,400})?")) {
            wrong(column, "number", row.text(column));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits));
    }

    /** Empty without an error where the cell is. */
    Optional<LocalDate> date(SheetColumn column) {
        if (row.text(column).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ThaiDates.parse(row.text(column)));
        } catch (ThaiDateException unreadable) {
            String reason =
                    unreadable.messageKey().substring(unreadable.messageKey().lastIndexOf('.') + 1);
            wrong(column, "date-" + reason, unreadable.found(), unreadable.expected());
            return Optional.empty();
        }
    }

    /** Quarters in the order that they are written in; none where the cell is empty. */
    List<Integer> quarters() {
        String text = ThaiDigits.toArabic(row.text(SheetColumn.QUARTERS)).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<Integer> quarters = Arrays.stream(text.split("[\\s,;]+"))
                .filter(quarter -> quarter.matches("[1-4]"))
                .map(Integer::valueOf)
                .distinct()
                .toList();
        if (quarters.size() != text.split("[\\s,;]+").length) {
            wrong(SheetColumn.QUARTERS, "quarters", row.text(SheetColumn.QUARTERS));
        }
        return quarters;
    }

    /** Names, or {@link UnitNames#ALL} alone; none where the cell is empty. */
    List<String> units() {
        try {
            List<String> names = UnitNames.read(row.text(SheetColumn.UNITS));
            if (names.size() > 1 && names.contains(UnitNames.ALL)) {
                wrong(SheetColumn.UNITS, "all-or-some", UnitNames.ALL);
            }
            return names.stream().distinct().toList();
        } catch (IllegalArgumentException unclosed) {
            wrong(SheetColumn.UNITS, "quotation");
            return List.of();
        }
    }

    /** Whatever stands where this kind of row has nothing would be lost without a word. */
    void checkUnused(RowKind kind) {
        Set<SheetColumn> used = kind.columns();
        row.cells().forEach((column, text) -> {
            if (!used.contains(column) && !text.isBlank()) {
                wrong(column, "unused", kind.word());
            }
        });
    }
}
