package prongsai.measures.transfer.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.transfer.importing.LaoNames;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.report.LeftOver;
import prongsai.measures.transfer.importing.report.ReportSource;
import prongsai.measures.transfer.importing.report.SourcePart;
import prongsai.thai.FiscalYear;
import prongsai.worker.paper.Remark;

/**
 * A report under review: the file's cells, what was read of them, and what people decided so far.
 *
 * @param cover of the report: nothing in it is written, so it is confirmed and not edited
 * @param measures in the order of the paper
 * @param beside what the file says and no plan has a place for
 */
public record Review(Head head, ReviewedCell cover, List<ReviewedMeasure> measures, Beside beside) {
    /** The reading is certain, so it is rather the wrong file. */
    private static final double OTHER_FILE = 0.3;

    public Review {
        measures = List.copyOf(measures);
    }

    /**
     * @param leftOver what became part of no measure
     * @param remarks what a person should know of the file
     */
    public record Beside(List<LeftOver> leftOver, List<Remark> remarks) {
        public Beside {
            leftOver = List.copyOf(leftOver);
            remarks = List.copyOf(remarks);
        }
    }

    /** As {@link ImportedReport}; {@code knows} is by what its words are understood. */
    public record Head(
            String coverTitle,
            String innerTitle,
            @Nullable FiscalYear fiscalYear,
            String laoName,
            String laoShortName,
            String district,
            String province,
            Knows knows) {
        static Head of(ImportedReport report) {
            return new Head(
                    report.coverTitle(),
                    report.innerTitle(),
                    report.fiscalYear(),
                    report.laoName(),
                    report.laoShortName(),
                    report.district(),
                    report.province(),
                    report.source().knows());
        }

        String read() {
            FiscalYear year = fiscalYear;
            return Stream.of(innerTitle, laoName, district, province, year == null ? "" : String.valueOf(year.year()))
                    .filter(line -> !line.isEmpty())
                    .reduce((all, line) -> all + "\n" + line)
                    .orElse("");
        }
    }

    /**
     * @param lao that imports it
     * @param fiscalYear into which it is to go
     */
    static Review of(ImportedReport report, LaoNames lao, int fiscalYear) {
        ReportSource source = report.source();
        Head head = Head.of(report);
        var doubts = new ArrayList<>(source.doubts());
        if (!lao.isNamedBy(head.laoName())) {
            doubts.add(Doubt.of(
                    Cell.ofReport(Cell.Field.LAO_NAME), head.laoName(), OTHER_FILE, "other-lao", head.laoName()));
        }
        FiscalYear year = head.fiscalYear();
        if (year != null && year.year() != fiscalYear) {
            String said = Integer.toString(year.year());
            doubts.add(Doubt.of(
                    Cell.ofReport(Cell.Field.FISCAL_YEAR),
                    said,
                    OTHER_FILE,
                    "other-year",
                    said,
                    Integer.toString(fiscalYear)));
        }
        List<SourcePart> cover = source.cover().stream()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .reduce((all, line) -> all + "\n" + line)
                .map(lines -> List.of(new SourcePart(0, lines)))
                .orElse(List.of());
        return new Review(
                head,
                ReviewedCell.of(cover, head.read(), doubts),
                IntStream.range(0, report.measures().size())
                        .mapToObj(i -> ReviewedMeasure.of(
                                report.measures().get(i), source.measures().get(i), head.knows()))
                        .toList(),
                new Beside(source.leftOver(), source.remarks()));
    }

    /** As it was decided on. */
    ImportedReport report() {
        return new ImportedReport(
                head.coverTitle(),
                head.innerTitle(),
                head.fiscalYear(),
                head.laoName(),
                head.laoShortName(),
                head.district(),
                head.province(),
                measures.stream()
                        .map(measure -> measure.understood(head.knows()))
                        .toList(),
                List.of(),
                ReportSource.NONE);
    }

    /** Whether there is such a cell. */
    boolean has(CellAddress address) {
        return address.measure() <= measures.size();
    }

    ReviewedCell cell(CellAddress address) {
        return switch (address) {
            case CellAddress.OfCover() -> cover;
            case CellAddress.OfMeasure(var at, var column) ->
                measures.get(at - 1).cell(column);
        };
    }

    /** The measure that the cell's text makes; empty for the cover. */
    Optional<ImportedMeasure> understood(CellAddress address) {
        return switch (address) {
            case CellAddress.OfCover() -> Optional.empty();
            case CellAddress.OfMeasure(var at, var column) ->
                Optional.of(measures.get(at - 1).understood(head.knows()));
        };
    }

    /** Whether its text changed with another cell's, and nobody has said anything of it. */
    boolean hasFollowed(CellAddress address) {
        ReviewedCell cell = cell(address);
        return cell.decision() == Decision.OPEN && cell.edited() != null;
    }

    Review confirmed(CellAddress address) {
        return switch (address) {
            case CellAddress.OfCover() -> withCover(cover.confirmed());
            case CellAddress.OfMeasure(var at, var column) ->
                with(at, measure -> measure.with(column, ReviewedCell::confirmed));
        };
    }

    /** The cover has nothing to edit: whatever is typed there, it is confirmed. */
    Review edited(CellAddress address, String typed) {
        return switch (address) {
            case CellAddress.OfCover cover -> confirmed(cover);
            case CellAddress.OfMeasure(var at, var column) ->
                with(at, measure -> measure.edited(column, typed, head.knows()));
        };
    }

    Review reopened(CellAddress address) {
        return switch (address) {
            case CellAddress.OfCover() -> withCover(cover.reopened());
            case CellAddress.OfMeasure(var at, var column) ->
                with(at, measure -> measure.with(column, ReviewedCell::reopened));
        };
    }

    /** The same, with who decided on the cell. */
    Review decidedBy(CellAddress address, Decider person) {
        return switch (address) {
            case CellAddress.OfCover() -> withCover(cover.by(person));
            case CellAddress.OfMeasure(var at, var column) ->
                with(at, measure -> measure.with(column, cell -> cell.by(person)));
        };
    }

    /** Every cell that waits, as it is. */
    Review confirmedAll() {
        return new Review(
                head,
                cover.isWaiting() ? cover.confirmed() : cover,
                measures.stream().map(ReviewedMeasure::confirmed).toList(),
                beside);
    }

    /** The cells that a person must look at, in the order of the paper. */
    @JsonIgnore
    List<CellAddress> doubtful() {
        return Stream.<CellAddress>concat(
                        cover.isDoubtful() ? Stream.of(new CellAddress.OfCover()) : Stream.empty(),
                        IntStream.range(0, measures.size())
                                .boxed()
                                .flatMap(i -> measures.get(i)
                                        .doubtful()
                                        .map(column -> new CellAddress.OfMeasure(i + 1, column))))
                .toList();
    }

    /** Of those, the ones on which nobody has decided. */
    @JsonIgnore
    List<CellAddress> waiting() {
        return doubtful().stream().filter(address -> cell(address).isWaiting()).toList();
    }

    /** What is left over of a measure is kept as a note, or is not. Errors: 400 where it is longer than a note may be. */
    Review noted(int at, boolean kept) {
        return with(at, measure -> {
            if (kept) {
                MeasureWords.note(measure.note());
            }
            return measure.noted(kept);
        });
    }

    private Review withCover(ReviewedCell changed) {
        return new Review(head, changed, measures, beside);
    }

    private Review with(int at, UnaryOperator<ReviewedMeasure> change) {
        var changed = new ArrayList<>(measures);
        changed.set(at - 1, change.apply(measures.get(at - 1)));
        return new Review(head, cover, changed, beside);
    }
}
