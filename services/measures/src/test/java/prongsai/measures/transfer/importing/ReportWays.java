package prongsai.measures.transfer.importing;

import java.util.List;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.thai.FiscalYear;

/** A report that was read, as the plan that it becomes. */
public final class ReportWays {
    private ReportWays() {}

    public static PlanContent content(ImportedMeasure measure) {
        return ImportedContent.of(
                new ImportedReport(
                        "", "", new FiscalYear(2568), "", "", "", "", List.of(measure), List.of(), ReportSource.NONE),
                new FiscalYear(2568));
    }
}
