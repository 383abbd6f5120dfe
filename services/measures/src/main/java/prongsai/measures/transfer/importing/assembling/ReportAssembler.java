package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.reading.RawReport;
import prongsai.measures.transfer.importing.reading.UnreadableFile;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.measures.transfer.importing.report.SourceMeasure;
import prongsai.measures.transfer.importing.words.Cover;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;
import prongsai.thai.repair.Document;
import prongsai.thai.repair.TextRepair;

/** Puts the cover and the measures together. */
public final class ReportAssembler {
    /** Characters. A report of 200 measures has about 260,000; the time to read grows with its square. */
    private static final int MOST_TEXT = 400_000;

    private final List<Doubt> doubts = new ArrayList<>();

    private ReportAssembler() {}

    public static ImportedReport assemble(RawReport raw) {
        if (raw.length() > MOST_TEXT) {
            throw new UnreadableFile(new ImportProblem.TooLong(raw.length(), MOST_TEXT));
        }
        List<MeasureRows> measures = MeasureRows.of(raw.rows());
        if (measures.isEmpty()) {
            throw new UnreadableFile(new ImportProblem.NoMeasures());
        }
        return new ReportAssembler().report(raw, measures);
    }

    private ImportedReport report(RawReport raw, List<MeasureRows> rows) {
        Cover cover = Cover.of(raw.preamble());
        if (cover.laoName().isEmpty()) {
            doubts.add(Doubt.of(Cell.ofReport(Field.LAO_NAME), "", 0, "lao-missing"));
        }
        FiscalYear year = fiscalYear(cover.year());
        var repair = new CellText(new TextRepair(document(raw)), raw.spaces());
        var widths = ColumnWidths.of(rows);
        var ofCover = List.copyOf(doubts);
        var measures = new ArrayList<ImportedMeasure>();
        var sources = new ArrayList<SourceMeasure>();
        for (MeasureRows measure : rows) {
            var its = new ArrayList<Doubt>();
            measures.add(new MeasureAssembler(measure, repair, widths, cover.laoName(), its).assemble());
            sources.add(measure.source(its));
            doubts.addAll(its);
        }
        return new ImportedReport(
                cover.titles().isEmpty() ? "" : cover.titles().getFirst(),
                cover.titles().isEmpty() ? "" : cover.titles().getLast(),
                year,
                cover.laoName(),
                cover.laoShortName(),
                cover.district(),
                cover.province(),
                measures,
                doubts,
                new ReportSource(raw.preamble(), sources, ofCover));
    }

    private @Nullable FiscalYear fiscalYear(String read) {
        var cell = Cell.ofReport(Field.FISCAL_YEAR);
        if (read.isEmpty()) {
            doubts.add(Doubt.of(cell, "", 0, "fiscal-year-missing"));
            return null;
        }
        try {
            return FiscalYear.parse(read);
        } catch (ThaiDateException refused) {
            doubts.add(Doubt.of(cell, read, 0, "fiscal-year-wrong", refused.found(), refused.expected()));
            return null;
        }
    }

    private static Document document(RawReport raw) {
        var texts = new ArrayList<String>(raw.preamble());
        raw.rows().forEach(row -> row.cells().values().forEach(cell -> texts.addAll(cell.paragraphs())));
        return new Document(texts);
    }
}
