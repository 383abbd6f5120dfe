package prongsai.measures.transfer.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.Words;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.thai.ThaiDates;
import prongsai.thai.TypedNumber;
import prongsai.web.PlainNumber;
import prongsai.web.Problem;

/**
 * Takes the values of one row, and writes down what is wrong with them. A value that is wrong is empty, so that the rest
 * of the row is still looked at: people want to see all of it at once.
 */
public final class Cells {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");

    private static final int MOST_COUNTED = 99_999;

    private final SheetRow row;
    private final List<CellError> errors;
    private final FiscalYear year;
    private boolean wrong;

    /** @param year of the plan */
    public Cells(SheetRow row, List<CellError> errors, FiscalYear year) {
        this.row = row;
        this.errors = errors;
        this.year = year;
    }

    int number() {
        return row.number();
    }

    public void wrong(SheetColumn column, String reason, String... arguments) {
        wrong = true;
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

    public Optional<String> needed(SheetColumn column) {
        String text = text(column);
        if (text.isBlank()) {
            wrong(column, "missing");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A number of a measure or step. */
    public Optional<Integer> ordinal(SheetColumn column) {
        return whole(column, 1, 9999);
    }

    /** A whole number that must be there. */
    Optional<Integer> whole(SheetColumn column, int least, int most) {
        return needed(column).flatMap(text -> whole(column, text, least, most));
    }

    /** Empty where the cell is, or holds anything but an address on the web. */
    String address(SheetColumn column) {
        try {
            return Words.address(column.key(), row.text(column));
        } catch (Problem noAddress) {
            wrong(column, "address");
            return "";
        }
    }

    /**
     * What the value types of the forms make of the row: one rule for both. Empty where they refuse, with the cell and the
     * reason written down, and where the row is wrong already.
     *
     * @param columns by the names that they give their fields
     */
    <T> Optional<T> made(Map<String, SheetColumn> columns, Supplier<T> making) {
        if (wrong) {
            return Optional.empty();
        }
        try {
            return Optional.of(making.get());
        } catch (Problem refused) {
            SheetColumn column =
                    columns.getOrDefault(String.valueOf(refused.properties().get("field")), SheetColumn.ROW);
            CellRefusal refusal = CellRefusal.of(refused, row.text(column));
            wrong(column, refusal.reason(), refusal.arguments());
            return Optional.empty();
        }
    }

    /** A day on which something was done; empty without an error where the cell is. */
    Optional<LocalDate> pastDay(SheetColumn column, LocalDate today) {
        return day(column, "day-", date -> DoneDate.check(column.key(), date, year, today));
    }

    /** The day on which a task was done; empty without an error where the cell is. */
    Optional<LocalDate> doneDay(SheetColumn column, LocalDate today) {
        return day(column, "done-", date -> DoneDate.check(column.key(), date, year, today));
    }

    /** A day that may be of long ago; empty without an error where the cell is. */
    Optional<LocalDate> anyPastDay(SheetColumn column, LocalDate today) {
        return day(column, "day-", date -> DoneDate.checkPast(column.key(), date, today));
    }

    private Optional<LocalDate> day(SheetColumn column, String reasons, Consumer<LocalDate> check) {
        Optional<LocalDate> day = date(column);
        try {
            day.ifPresent(check);
        } catch (Problem refused) {
            CellRefusal refusal = CellRefusal.of(refused, row.text(column));
            wrong(column, refusal.reason().replaceFirst("^done-", reasons), refusal.arguments());
        }
        return day;
    }

    /** A year of the Buddhist era; empty without an error where the cell is. */
    Optional<Integer> year(SheetColumn column) {
        return row.text(column).isBlank() ? Optional.empty() : whole(column, row.text(column), 2400, 2700);
    }

    /** How many of something; empty without an error where the cell is. */
    Optional<Integer> count(SheetColumn column) {
        return row.text(column).isBlank() ? Optional.empty() : whole(column, row.text(column), 0, MOST_COUNTED);
    }

    private Optional<Integer> whole(SheetColumn column, String text, int least, int most) {
        // Thousands may have their comma; whatever else is no whole number is told with its limits.
        if (TypedNumber.read(text) instanceof TypedNumber.Certain(BigDecimal number)
                && WHOLE.matcher(number.toPlainString()).matches()
                && number.intValue() >= least
                && number.intValue() <= most) {
            return Optional.of(number.intValue());
        }
        wrong(column, "whole-number", text, String.valueOf(least), String.valueOf(most));
        return Optional.empty();
    }

    /** Empty without an error where the cell is. */
    Optional<BigDecimal> decimal(SheetColumn column) {
        if (row.text(column).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PlainNumber.typed(column.key(), row.text(column)));
        } catch (Problem refused) {
            CellRefusal refusal = CellRefusal.ofNumber(refused);
            wrong(column, refusal.reason(), refusal.arguments());
            return Optional.empty();
        }
    }

    /** Empty without an error where the cell is. */
    Optional<LocalDate> date(SheetColumn column) {
        if (row.text(column).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ThaiDates.parse(row.text(column), year));
        } catch (ThaiDateException unreadable) {
            String reason =
                    unreadable.messageKey().substring(unreadable.messageKey().lastIndexOf('.') + 1);
            wrong(column, "date-" + reason, unreadable.found(), unreadable.expected());
            return Optional.empty();
        }
    }

    /** Whatever stands where this kind of row has nothing would be lost without a word. */
    void checkUnused(RowKind kind) {
        Set<SheetColumn> used = kind.columns();
        row.cells().forEach((column, text) -> {
            if (!used.contains(column) && !column.isOfTheSheet() && !text.isBlank()) {
                wrong(column, "unused", kind.word());
            }
        });
    }
}
