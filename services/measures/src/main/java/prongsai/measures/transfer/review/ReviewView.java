package prongsai.measures.transfer.review;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.RemarkLine;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.report.LeftOver;

/**
 * A review as its page shows it: some measures at a time, so that a report of two hundred stays light on a slow line.
 *
 * @param path the review's address
 * @param page from 1
 * @param words say a doubt in the reader's language
 */
record ReviewView(String path, Review review, int page, Function<Doubt, String> words) {
    private static final int MEASURES_A_PAGE = 10;
    private static final int LINKS = 12;

    /**
     * @param title as it will be written
     * @param notable whether there is a task at which a note could stand
     */
    record MeasureView(
            int place,
            int number,
            String title,
            List<CellView> doubtful,
            List<CellView> sure,
            List<LeftOver> leftOver,
            boolean noted,
            boolean notable) {}

    /** @param address of the cell on its page */
    record Waiting(int measure, String column, String address) {}

    static ReviewView of(int fiscalYear, UUID id, Review review, int page, Function<Doubt, String> words) {
        String path = "/plans/%d/import/%s".formatted(fiscalYear, id);
        return new ReviewView(path, review, Math.clamp(page, 1, pages(review)), words);
    }

    static int pageOf(CellAddress address) {
        return pageOf(address.measure());
    }

    /** @param measure its place from 1; 0 for the cover */
    static int pageOf(int measure) {
        return Math.max(0, measure - 1) / MEASURES_A_PAGE + 1;
    }

    private static int pages(Review review) {
        return Math.max(1, Math.ceilDiv(review.measures().size(), MEASURES_A_PAGE));
    }

    public int pages() {
        return pages(review);
    }

    /** All cells, of the cover too: of how many the doubtful ones are some. */
    public int cells() {
        return 1 + review.measures().size() * FormColumn.values().length;
    }

    /** What of the file became part of no measure; it stands on the first page. */
    public List<LeftOver> leftOver() {
        return page == 1 ? review.beside().leftOver() : List.of();
    }

    public List<RemarkLine> remarks() {
        return RemarkLine.of(review.beside().remarks());
    }

    public int doubtful() {
        return review.doubtful().size();
    }

    public int waiting() {
        return review.waiting().size();
    }

    public int decided() {
        return doubtful() - waiting();
    }

    /** The first of the cells that wait, to be led to. */
    public List<Waiting> firstWaiting() {
        return review.waiting().stream()
                .limit(LINKS)
                .map(address -> new Waiting(address.measure(), address.column(), address(address)))
                .toList();
    }

    public int notShown() {
        return Math.max(0, waiting() - LINKS);
    }

    /** The cover stands on the first page. */
    public @Nullable CellView cover() {
        return page == 1 ? cell(new CellAddress.OfCover()) : null;
    }

    public List<MeasureView> measures() {
        return IntStream.range(
                        (page - 1) * MEASURES_A_PAGE,
                        Math.min(page * MEASURES_A_PAGE, review.measures().size()))
                .mapToObj(this::measure)
                .toList();
    }

    private MeasureView measure(int index) {
        ReviewedMeasure measure = review.measures().get(index);
        return new MeasureView(
                index + 1,
                measure.number(),
                measure.cell(FormColumn.MEASURE).text(),
                measure.doubtful().map(column -> cell(index + 1, column)).toList(),
                Arrays.stream(FormColumn.values())
                        .filter(column -> !measure.cell(column).isDoubtful())
                        .map(column -> cell(index + 1, column))
                        .toList(),
                measure.leftOver(),
                measure.noted(),
                !measure.cell(FormColumn.STEPS).text().isEmpty());
    }

    private CellView cell(int place, FormColumn column) {
        return cell(new CellAddress.OfMeasure(place, column));
    }

    CellView cell(CellAddress address) {
        return CellView.of(review, address, next(address), words);
    }

    String address(CellAddress address) {
        return "%s?page=%d#%s".formatted(path, pageOf(address), address.anchor());
    }

    /** After this cell in the order of the paper, and behind the last one again from the first. */
    private @Nullable String next(CellAddress after) {
        List<CellAddress> all = review.waiting();
        return Stream.concat(
                        all.stream().filter(address -> isAfter(address, after)),
                        all.stream().filter(address -> !address.equals(after)))
                .findFirst()
                .map(this::address)
                .orElse(null);
    }

    private static boolean isAfter(CellAddress one, CellAddress other) {
        return one.measure() != other.measure()
                ? one.measure() > other.measure()
                : one instanceof CellAddress.OfMeasure(int measure, FormColumn column)
                        && other instanceof CellAddress.OfMeasure(int otherMeasure, FormColumn otherColumn)
                        && column.compareTo(otherColumn) > 0;
    }
}
