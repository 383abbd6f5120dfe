package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.ContentDocument;
import prongsai.measures.transfer.content.ContentTopic;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/** Reads the rows of what belongs to a measure beside its words and steps. */
final class PartReader {
    /** Characters, as in the forms of the pages. */
    private static final int TITLE = 500;

    private static final int POST = 300;
    private static final int SHORT = 100;

    /** Characters, as for a task anywhere. */
    private static final int NOTE_LENGTH = 4000;

    private static final Set<String> COMPARATORS = Set.of(">=", ">", "=", "<", "<=");

    private final FiscalYear year;
    private final LocalDate today;

    PartReader(FiscalYear year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    Optional<PlanContent.Indicator> indicator(Cells cells) {
        String comparator =
                cells.needed(SheetColumn.COMPARATOR).map(String::strip).orElse("");
        if (!comparator.isEmpty() && !COMPARATORS.contains(comparator)) {
            cells.wrong(SheetColumn.COMPARATOR, "comparator", comparator);
        }
        cells.needed(SheetColumn.TARGET);
        var baseline = cells.decimal(SheetColumn.BASELINE);
        var actual = cells.decimal(SheetColumn.ACTUAL);
        return cells.decimal(SheetColumn.TARGET)
                .map(target -> new PlanContent.Indicator(
                        cells.text(SheetColumn.TEXT),
                        comparator,
                        target,
                        cells.text(SheetColumn.UNIT),
                        cells.text(SheetColumn.METHOD),
                        baseline.orElse(null),
                        actual.orElse(null),
                        cells.text(SheetColumn.SOURCE_TEXT)));
    }

    void task(Cells cells, Optional<MeasureDraft> measure) {
        cells.needed(SheetColumn.DUE_ON);
        Optional<LocalDate> due = cells.date(SheetColumn.DUE_ON);
        due.filter(date -> !year.contains(date))
                .ifPresent(date -> cells.wrong(SheetColumn.DUE_ON, "due-outside", String.valueOf(year.year())));
        Optional<LocalDate> done = cells.date(SheetColumn.DONE_ON);
        done.filter(date -> date.isAfter(today)).ifPresent(date -> cells.wrong(SheetColumn.DONE_ON, "done-in-future"));
        done.filter(date -> date.isBefore(year.start().minusYears(1)))
                .ifPresent(date -> cells.wrong(SheetColumn.DONE_ON, "done-too-early", String.valueOf(year.year())));
        String note = cells.text(SheetColumn.NOTE);
        if (note.length() > NOTE_LENGTH) {
            cells.wrong(SheetColumn.NOTE, "too-long", String.valueOf(note.length()), String.valueOf(NOTE_LENGTH));
        }
        Optional<Integer> step = cells.ordinal(SheetColumn.STEP);
        measure.ifPresent(found -> step.ifPresent(number -> due.ifPresent(
                date -> found.addTask(number, new PlanContent.Task(date, done.orElse(null), note), cells))));
    }

    PlanContent.Agreement agreement(Cells cells) {
        String superior = cells.neededLine(SheetColumn.SUPERIOR, POST);
        String subordinate = cells.neededLine(SheetColumn.SUBORDINATE, POST);
        return new PlanContent.Agreement(
                superior,
                subordinate,
                cells.pastDay(SheetColumn.DATE, year, today).orElse(null),
                cells.address(SheetColumn.URL));
    }

    void topic(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        String title = cells.neededLine(SheetColumn.TEXT, TITLE);
        measure.ifPresent(found -> item.ifPresent(number -> {
            if (!found.parts.addTopic(number, title)) {
                cells.wrong(SheetColumn.ITEM, "item-twice", String.valueOf(number));
            }
        }));
    }

    void check(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        Optional<Integer> quarter = cells.whole(SheetColumn.QUARTER, 1, 4);
        cells.needed(SheetColumn.DATE);
        Optional<LocalDate> checkedOn = cells.pastDay(SheetColumn.DATE, year, today);
        String url = cells.address(SheetColumn.URL);
        measure.ifPresent(found -> item.ifPresent(number -> quarter.ifPresent(at -> checkedOn.ifPresent(
                day -> found.parts.addCheck(number, new ContentTopic.Check(at, url, day), cells)))));
    }

    void document(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        ContentDocument document = new ContentDocument(
                cells.neededLine(SheetColumn.TEXT, TITLE),
                cells.line(SheetColumn.NUMBER, SHORT),
                cells.line(SheetColumn.VERSION, SHORT),
                cells.date(SheetColumn.DATE).orElse(null),
                cells.line(SheetColumn.HOLDER, POST),
                cells.address(SheetColumn.URL),
                List.of());
        measure.ifPresent(found -> item.ifPresent(number -> {
            if (!found.parts.addDocument(number, document)) {
                cells.wrong(SheetColumn.ITEM, "item-twice", String.valueOf(number));
            }
        }));
    }

    void report(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        Optional<Integer> month = cells.whole(SheetColumn.MONTH, 1, 12);
        cells.needed(SheetColumn.DATE);
        Optional<LocalDate> reportedOn = cells.pastDay(SheetColumn.DATE, year, today);
        String url = cells.address(SheetColumn.URL);
        measure.ifPresent(found -> item.ifPresent(number -> month.ifPresent(of -> reportedOn.ifPresent(
                day -> found.parts.addReport(number, new ContentDocument.MonthReport(of, day, url), cells)))));
    }

    /** Empty where its years are wrong. */
    Optional<MultiYearDetails> multiYear(Cells cells) {
        cells.needed(SheetColumn.SPAN_FROM);
        cells.needed(SheetColumn.SPAN_TO);
        Optional<PlanContent.Span> span = new MeasureCells(cells).span();
        String title = cells.line(SheetColumn.TEXT, TITLE);
        String reference = cells.line(SheetColumn.NUMBER, SHORT * 2);
        Optional<LocalDate> enteredOn = cells.date(SheetColumn.DATE);
        enteredOn.filter(day -> day.isAfter(today)).ifPresent(day -> cells.wrong(SheetColumn.DATE, "day-in-future"));
        String url = cells.address(SheetColumn.URL);
        return span.map(
                years -> new MultiYearDetails(title, years.from(), years.to(), enteredOn.orElse(null), reference, url));
    }
}
