package prongsai.measures.transfer.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.SourcePart;
import prongsai.progress.Share;

/**
 * One cell as the page shows it.
 *
 * @param measure its place from 1; 0 for the cover
 * @param column as forms name it
 * @param anchor its place on the page
 * @param understood what follows from its text, to be shown beside it; null where nothing does
 * @param next the address of the next cell that waits; null where none does
 */
record CellView(
        int measure,
        String column,
        String anchor,
        ReviewedCell cell,
        List<Why> doubts,
        @Nullable ImportedMeasure understood,
        @Nullable String next) {
    /**
     * @param item from 1 where the doubt is of one item of a list; 0 of the whole cell
     * @param text the reason
     */
    record Why(int item, String text) {}

    /** @param words say a doubt in the reader's language */
    static CellView of(Review review, CellAddress address, @Nullable String next, Function<Doubt, String> words) {
        ReviewedCell cell = review.cell(address);
        return new CellView(
                address.measure(),
                address.column(),
                address.anchor(),
                cell,
                cell.doubts().stream()
                        .map(doubt -> new Why(item(doubt), words.apply(doubt)))
                        .toList(),
                review.understood(address).orElse(null),
                next);
    }

    private static int item(Doubt doubt) {
        return switch (doubt.cell().field()) {
            case STEP, RESULT, OUTCOME -> doubt.cell().index() + 1;
            case FISCAL_YEAR, LAO_NAME, NUMBER, TITLE, RESPONSIBLE, SCHEDULE -> 0;
        };
    }

    public List<SourcePart> source() {
        return cell.source();
    }

    public String text() {
        return cell.text();
    }

    /** What its form says that the person saw. */
    public String seen() {
        return cell.seen().tag();
    }

    public boolean isOfCover() {
        return measure == 0;
    }

    public boolean isList() {
        return FormColumn.STEPS.code().equals(column)
                || FormColumn.RESULTS.code().equals(column)
                || FormColumn.OUTCOMES.code().equals(column);
    }

    public boolean isWaiting() {
        return cell.isWaiting();
    }

    /** As {@link Decision}, for the message that says it. */
    public String decision() {
        return cell.decision().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As {@link Confidence}, for the message that says it. */
    public String confidence() {
        return Confidence.of(cell).code();
    }

    /** The tag's icon and colour. */
    public String tag() {
        return switch (Confidence.of(cell)) {
            case SURE -> "done";
            case CHECK -> "due";
            case UNSURE -> "late";
        };
    }

    public BigDecimal percent() {
        return Share.shown(BigDecimal.valueOf(cell.confidence()), BigDecimal.ONE);
    }
}
