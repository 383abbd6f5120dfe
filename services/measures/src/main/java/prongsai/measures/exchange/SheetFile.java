package prongsai.measures.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import prongsai.measures.exchange.SheetReading.Refused;
import prongsai.measures.upload.OfficeFile;
import prongsai.measures.upload.ThaiCharset;
import prongsai.measures.upload.XlsxGrid;
import prongsai.thai.FiscalYear;

/** Reads a file of the form, of either kind; its name is not asked. */
final class SheetFile {
    private static final int MOST_ROWS = 50_000;

    private SheetFile() {}

    /**
     * @param today what is done later than today is wrong
     */
    static SheetReading read(byte[] file, FiscalYear year, LocalDate today) {
        return switch (OfficeFile.of(file)) {
            case OfficeFile.Xlsx() -> workbook(file, year, today);
            case OfficeFile.None() -> csv(file, year, today);
            case OfficeFile.WithMacros() -> refused("macros");
            case OfficeFile.Locked() -> refused("locked");
            case OfficeFile.Oversized() -> refused("oversized");
            case OfficeFile.Damaged() -> refused("damaged");
            case OfficeFile.Docx() -> refused("kind", "DOCX");
            case OfficeFile.Pdf() -> refused("kind", "PDF");
            case OfficeFile.Other(String name) -> refused("kind", name);
        };
    }

    private static SheetReading workbook(byte[] file, FiscalYear year, LocalDate today) {
        try {
            return XlsxGrid.read(file).stream()
                    .map(SheetTable::of)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(table -> plan(table, year, today))
                    .orElseGet(() -> refused("no-headings"));
        } catch (XlsxGrid.Unreadable damaged) {
            return refused("damaged");
        }
    }

    private static SheetReading csv(byte[] file, FiscalYear year, LocalDate today) {
        Optional<String> text = ThaiCharset.decode(file);
        if (text.isEmpty()) {
            return refused("kind", "?");
        }
        if (text.get().isBlank()) {
            return refused("empty");
        }
        try {
            return SheetTable.of(CsvFile.read(text.get()))
                    .map(table -> plan(table, year, today))
                    .orElseGet(() -> refused("no-headings"));
        } catch (IOException unclosedQuotation) {
            return refused("quotation");
        }
    }

    private static SheetReading plan(SheetTable table, FiscalYear year, LocalDate today) {
        if (table.rows().isEmpty()) {
            return refused("no-rows");
        }
        if (table.rows().size() > MOST_ROWS) {
            return refused("too-many-rows", String.valueOf(table.rows().size()), String.valueOf(MOST_ROWS));
        }
        return new PlanReader(year, today, table.errors()).read(table.rows());
    }

    private static Refused refused(String reason, String... arguments) {
        return new Refused(reason, List.of(arguments));
    }
}
