package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.FormDoubt;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.FoundValue;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.measures.transfer.importing.reading.RawReport;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.measures.transfer.importing.report.SourceMeasure;
import prongsai.thai.FiscalYear;
import prongsai.thai.repair.Document;
import prongsai.thai.repair.TextRepair;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.PaperDocument.Breaks;
import prongsai.worker.paper.Remark;

/** Makes a report of a form that was recognised; what the form left open is a doubt at each cell that hangs on it. */
public final class FormAssembler {
    private final RecognisedForm form;
    private final List<Remark> remarks;
    private final List<String> ownUnits;
    private final CellText repair;
    private final Set<FormColumn> columns;

    private FormAssembler(RecognisedForm form, PaperDocument paper, List<String> ownUnits) {
        this.form = form;
        this.remarks = paper.remarks();
        this.ownUnits = ownUnits;
        this.columns = FormRows.columns(form.measures());
        boolean written = paper.breaks() == Breaks.OF_PAPER_WITH_SPACES;
        repair = new CellText(
                new TextRepair(document()), written ? RawReport.Spaces.WRITTEN : RawReport.Spaces.DOUBTFUL);
    }

    /**
     * @param form with a measure at least
     * @param paper in which it was recognised
     * @param planYear the year into which it goes, for a paper that does not say its own; null where nobody knows
     * @param ownUnits the names of the LAO's units
     */
    public static ImportedReport assemble(
            RecognisedForm form, PaperDocument paper, @Nullable FiscalYear planYear, List<String> ownUnits) {
        return new FormAssembler(form, paper, ownUnits).report(planYear);
    }

    private ImportedReport report(@Nullable FiscalYear planYear) {
        CoverReading cover = CoverReading.of(form.preamble());
        var doubts = new ArrayList<>(cover.doubts());
        List<MeasureRows> rows = form.measures().stream().map(this::rows).toList();
        var widths = ColumnWidths.of(rows);
        var joined = new JoinedLines(rows);
        FiscalYear said = cover.year();
        var knows = new Knows(cover.cover().laoName(), said == null ? planYear : said, ownUnits);
        var measures = new ArrayList<ImportedMeasure>();
        var sources = new ArrayList<SourceMeasure>();
        for (int i = 0; i < form.measures().size(); i++) {
            var its = new ArrayList<Doubt>();
            FoundMeasure found = form.measures().get(i);
            var read = new MeasureAssembler(rows.get(i), repair, widths, new Understanding(knows), its).assemble();
            measures.add(FormTargets.added(read, found, its));
            formDoubts(i, found, its);
            joined.doubt(rows.get(i), its);
            sources.add(FormRows.source(found, its));
            doubts.addAll(its);
        }
        return new ImportedReport(
                cover.firstTitle(),
                cover.lastTitle(),
                said,
                cover.cover().laoName(),
                cover.cover().laoShortName(),
                cover.cover().district(),
                cover.cover().province(),
                measures,
                doubts,
                new ReportSource(form.preamble(), sources, cover.doubts(), LeftOvers.of(form), remarks, knows));
    }

    /** With the columns that any measure has something in. */
    private MeasureRows rows(FoundMeasure found) {
        return FormRows.of(found, columns);
    }

    /** A question of a whole column is one of each of its cells, so that none is taken unseen. */
    private void formDoubts(int index, FoundMeasure found, List<Doubt> doubts) {
        for (FormDoubt doubt : form.doubts()) {
            boolean ofAll = doubt.measure() < 0
                    && doubt.asks()
                    && (doubt.role() == null
                            ? index == 0
                            : !found.values(doubt.role()).isEmpty());
            boolean numbers = doubt.reason() == FormDoubt.Reason.NUMBERS_BY_ORDER;
            if (doubt.measure() == index || ofAll || (numbers && !found.numbered())) {
                Cell cell = new Cell(found.number(), field(doubt.role()), 0);
                doubts.add(Doubt.of(cell, doubt.words(), doubt.asks() ? 0.3 : 0.8, key(doubt), doubt.words()));
            }
        }
    }

    private static String key(FormDoubt doubt) {
        return "form-" + doubt.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the review page shows it; what it has no field for stands beside the number. */
    private static Field field(@Nullable Role role) {
        if (role == null) {
            return Field.NUMBER;
        }
        return switch (role) {
            case MEASURE -> Field.TITLE;
            case STEPS -> Field.STEP;
            case UNIT, MONITOR -> Field.RESPONSIBLE;
            case SCHEDULE, FROM, TO -> Field.SCHEDULE;
            case RESULT -> Field.RESULT;
            case OUTCOME, INDICATOR, TARGET -> Field.OUTCOME;
            case NUMBER, GROUP, ISSUE, BUDGET, PROBLEMS, EVIDENCE, REMARK, OTHER -> Field.NUMBER;
        };
    }

    private Document document() {
        var texts = new ArrayList<String>(form.preamble());
        form.measures().stream()
                .flatMap(measure -> measure.values().stream())
                .map(FoundValue::paragraphs)
                .forEach(texts::addAll);
        return new Document(texts.stream().map(Objects::requireNonNull).toList());
    }
}
