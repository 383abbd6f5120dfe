package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.reading.RawReport;
import prongsai.measures.transfer.importing.reading.UnreadableFile;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportProblem;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.measures.transfer.importing.report.SourceMeasure;
import prongsai.thai.repair.Document;
import prongsai.thai.repair.TextRepair;
import prongsai.worker.paper.Remark;

/** Puts the cover and the measures together. */
public final class ReportAssembler {
    /** Characters. A report of 200 measures has about 260,000; the time to read grows with its square. */
    public static final int MOST_TEXT = 400_000;

    private ReportAssembler() {}

    /**
     * @param form the same, as it was recognised: what it left out is told here too
     * @param ownUnits the names of the LAO's units
     * @throws UnreadableFile where it is too long, or there is no measure in it
     */
    public static ImportedReport assemble(
            RawReport raw, RecognisedForm form, List<Remark> remarks, List<String> ownUnits) {
        if (raw.length() > MOST_TEXT) {
            throw new UnreadableFile(new ImportProblem.TooLong(raw.length(), MOST_TEXT));
        }
        List<MeasureRows> measures = MeasureRows.of(raw.rows());
        if (measures.isEmpty()) {
            throw new UnreadableFile(new ImportProblem.NoMeasures());
        }
        // Where no form was recognised, what it "left out" is the report itself.
        List<LeftOver> left = form.measures().isEmpty() ? List.of() : LeftOvers.of(form);
        return report(raw, left, remarks, ownUnits, measures);
    }

    private static ImportedReport report(
            RawReport raw, List<LeftOver> left, List<Remark> remarks, List<String> ownUnits, List<MeasureRows> rows) {
        CoverReading cover = CoverReading.of(raw.preamble());
        var doubts = new ArrayList<>(cover.doubts());
        var repair = new CellText(new TextRepair(document(raw)), raw.spaces());
        var widths = ColumnWidths.of(rows);
        var knows = new Knows(cover.cover().laoName(), null, ownUnits);
        var measures = new ArrayList<ImportedMeasure>();
        var sources = new ArrayList<SourceMeasure>();
        for (MeasureRows measure : rows) {
            var its = new ArrayList<Doubt>();
            measures.add(new MeasureAssembler(measure, repair, widths, new Understanding(knows), its).assemble());
            sources.add(measure.source(its));
            doubts.addAll(its);
        }
        return new ImportedReport(
                cover.firstTitle(),
                cover.lastTitle(),
                cover.year(),
                cover.cover().laoName(),
                cover.cover().laoShortName(),
                cover.cover().district(),
                cover.cover().province(),
                measures,
                doubts,
                new ReportSource(raw.preamble(), sources, cover.doubts(), left, remarks, knows));
    }

    private static Document document(RawReport raw) {
        var texts = new ArrayList<String>(raw.preamble());
        raw.rows().forEach(row -> row.cells().values().forEach(cell -> texts.addAll(cell.paragraphs())));
        return new Document(texts);
    }
}
