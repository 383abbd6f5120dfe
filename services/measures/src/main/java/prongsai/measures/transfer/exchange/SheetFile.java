package prongsai.measures.transfer.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import prongsai.measures.transfer.exchange.SheetReading.Refused;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiCharset;
import prongsai.worker.job.Opened;

/** Reads a file of the form, of either kind; its name is not asked. */
final class SheetFile {
    private static final int MOST_ROWS = 50_000;

    private final FiscalYear year;
    private final LocalDate today;

    /** @param today what is done later than today is wrong */
    SheetFile(FiscalYear year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    /** The text of a file that is text; empty for what only an office program reads. */
    static Optional<String> text(byte[] file) {
        return ThaiCharset.decode(file).filter(text -> !text.startsWith("%PDF"));
    }

    SheetReading of(Opened opened) {
        return plan(table(opened));
    }

    SheetReading of(String csv) {
        return plan(table(csv));
    }

    /** What can be read of a table: {@link SheetReading.Tabled}, or why not. */
    static SheetReading table(Opened opened) {
        return switch (opened) {
            case Opened.Workbook(List<List<Opened.Row>> sheets) ->
                sheets.stream()
                        .map(SheetTable::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(SheetFile::tabled)
                        .orElseGet(() -> refused("no-headings"));
            case Opened.Document document -> refused("kind", "?");
            case Opened.Refused file -> refused(file);
        };
    }

    private static Refused refused(Opened.Refused file) {
        return switch (file.why()) {
            case EMPTY -> refused("empty");
            case UNKNOWN_KIND -> refused("kind", file.details().getFirst());
            case DAMAGED, NO_TEXT -> refused("damaged");
            case OVERSIZED, TOO_LONG, SCAN_TOO_LONG -> refused("oversized");
            case LOCKED -> refused("locked");
            case MACROS -> refused("macros");
        };
    }

    /** As {@link #table(Opened)}. */
    static SheetReading table(String csv) {
        if (csv.isBlank()) {
            return refused("empty");
        }
        try {
            return SheetTable.of(CsvFile.read(csv)).map(SheetFile::tabled).orElseGet(() -> refused("no-headings"));
        } catch (IOException unclosedQuotation) {
            return refused("quotation");
        } catch (CsvFile.TooManyCells tooMany) {
            return refused("too-many-cells", String.valueOf(CsvFile.MOST_CELLS));
        }
    }

    private static SheetReading tabled(SheetTable table) {
        if (table.rows().isEmpty()) {
            return refused("no-rows");
        }
        if (table.rows().size() > MOST_ROWS) {
            return refused("too-many-rows", String.valueOf(table.rows().size()), String.valueOf(MOST_ROWS));
        }
        return new SheetReading.Tabled(table);
    }

    private SheetReading plan(SheetReading reading) {
        return reading instanceof SheetReading.Tabled(SheetTable table) ? plan(table) : reading;
    }

    SheetReading.Checked plan(SheetTable table) {
        return new PlanReader(year, today, table.errors()).read(table.rows());
    }

    private static Refused refused(String reason, String... arguments) {
        return new Refused(reason, List.of(arguments));
    }
}
