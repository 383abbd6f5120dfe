package prongsai.measures.transfer.importing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;

/**
 * A report as it was read.
 *
 * @param coverTitle the title on the cover
 * @param innerTitle the title above the table; the cover's where there is only one
 * @param fiscalYear null when the paper does not say
 * @param laoName the full name, such as องค์การบริหารส่วนตำบลนาเลียง; empty when the paper does not say
 * @param laoShortName the name with its type abbreviated, such as อบต.นาเลียง; empty with an empty name
 * @param district without the word อำเภอ; empty when the paper does not say
 * @param province without the word จังหวัด; empty when the paper does not say
 * @param measures in the order of the paper, at least one
 * @param doubts what the reading is not sure of, in the order of the paper
 * @param source what it was read from; {@link ReportSource#NONE} where nobody needs to compare it any more
 */
public record ImportedReport(
        String coverTitle,
        String innerTitle,
        @Nullable FiscalYear fiscalYear,
        String laoName,
        String laoShortName,
        String district,
        String province,
        List<ImportedMeasure> measures,
        List<Doubt> doubts,
        ReportSource source)
        implements ImportReading {

    public ImportedReport {
        measures = List.copyOf(measures);
        doubts = List.copyOf(doubts);
    }

    /** The same, whatever a person wanted to keep as notes. */
    public ImportedReport withoutNotes() {
        return new ImportedReport(
                coverTitle,
                innerTitle,
                fiscalYear,
                laoName,
                laoShortName,
                district,
                province,
                measures.stream().map(measure -> measure.with(List.of(), "")).toList(),
                doubts,
                source);
    }
}
