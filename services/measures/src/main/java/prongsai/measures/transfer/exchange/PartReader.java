package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prongsai.measures.core.part.MeasureWords;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Comparison;
import prongsai.measures.kinds.indicator.Indicator;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.ContentDocument;
import prongsai.measures.transfer.content.ContentTopic;
import prongsai.measures.transfer.content.ContentValues;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/** Reads the rows of what belongs to a measure beside its words and steps. */
final class PartReader {
    private static final Map<String, SheetColumn> INDICATOR = Map.of(
            "subject", SheetColumn.TEXT,
            "comparator", SheetColumn.COMPARATOR,
            "target", SheetColumn.TARGET,
            "unit", SheetColumn.UNIT,
            "method", SheetColumn.METHOD,
            "baseline", SheetColumn.BASELINE,
            "actual", SheetColumn.ACTUAL,
            "sourceText", SheetColumn.SOURCE_TEXT);
    private static final Map<String, SheetColumn> AGREEMENT = Map.of(
            "superior", SheetColumn.SUPERIOR,
            "subordinate", SheetColumn.SUBORDINATE,
            "url", SheetColumn.URL);
    private static final Map<String, SheetColumn> DOCUMENT = Map.of(
            "title", SheetColumn.TEXT,
            "number", SheetColumn.NUMBER,
            "version", SheetColumn.VERSION,
            "effectiveOn", SheetColumn.DATE,
            "holder", SheetColumn.HOLDER,
            "url", SheetColumn.URL);
    private static final Map<String, SheetColumn> MULTI_YEAR = Map.of(
            "title", SheetColumn.TEXT,
            "to", SheetColumn.SPAN_TO,
            "naccEnteredOn", SheetColumn.DATE,
            "naccReference", SheetColumn.NUMBER,
            "naccUrl", SheetColumn.URL);

    private final FiscalYear year;
    private final LocalDate today;

    PartReader(FiscalYear year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    Optional<PlanContent.Indicator> indicator(Cells cells) {
        String comparator =
                cells.needed(SheetColumn.COMPARATOR).map(String::strip).orElse("");
        if (!comparator.isEmpty() && Comparison.find(comparator).isEmpty()) {
            cells.wrong(SheetColumn.COMPARATOR, "comparator", comparator);
        }
        cells.needed(SheetColumn.TEXT);
        cells.needed(SheetColumn.TARGET);
        var baseline = cells.decimal(SheetColumn.BASELINE);
        var actual = cells.decimal(SheetColumn.ACTUAL);
        return cells.decimal(SheetColumn.TARGET)
                .flatMap(target -> cells.made(
                        INDICATOR,
                        () -> ContentValues.checked(new PlanContent.Indicator(
                                cells.text(SheetColumn.TEXT),
                                comparator,
                                target,
                                Indicator.unit(cells.text(SheetColumn.UNIT)),
                                cells.text(SheetColumn.METHOD),
                                baseline.orElse(null),
                                actual.orElse(null),
                                cells.text(SheetColumn.SOURCE_TEXT)))));
    }

    void task(Cells cells, Optional<MeasureDraft> measure) {
        cells.needed(SheetColumn.DUE_ON);
        Optional<LocalDate> due = cells.date(SheetColumn.DUE_ON);
        due.filter(date -> !year.contains(date))
                .ifPresent(date -> cells.wrong(SheetColumn.DUE_ON, "due-outside", String.valueOf(year.year())));
        Optional<LocalDate> done = cells.doneDay(SheetColumn.DONE_ON, year, today);
        Optional<Integer> step = cells.ordinal(SheetColumn.STEP);
        String note = cells.made(
                        Map.of("note", SheetColumn.NOTE), () -> MeasureWords.note(cells.text(SheetColumn.NOTE)))
                .orElse("");
        measure.ifPresent(found -> step.ifPresent(number -> due.ifPresent(
                date -> found.addTask(number, new PlanContent.Task(date, done.orElse(null), note), cells))));
    }

    Optional<PlanContent.Agreement> agreement(Cells cells) {
        cells.needed(SheetColumn.SUPERIOR);
        cells.needed(SheetColumn.SUBORDINATE);
        Optional<LocalDate> signedOn = cells.pastDay(SheetColumn.DATE, year, today);
        String url = cells.address(SheetColumn.URL);
        return cells.made(
                AGREEMENT,
                () -> ContentValues.checked(new PlanContent.Agreement(
                        cells.text(SheetColumn.SUPERIOR),
                        cells.text(SheetColumn.SUBORDINATE),
                        signedOn.orElse(null),
                        url)));
    }

    void topic(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        cells.needed(SheetColumn.TEXT);
        Optional<ContentTopic> topic = cells.made(
                Map.of("title", SheetColumn.TEXT),
                () -> ContentValues.checked(new ContentTopic(cells.text(SheetColumn.TEXT), List.of())));
        // Also one that is wrong takes its number, so that what belongs to it is not told as lost.
        String title = topic.map(ContentTopic::title).orElse("");
        measure.ifPresent(found -> item.ifPresent(number -> {
            if (!found.parts.addTopic(number, title)) {
                cells.wrong(SheetColumn.ITEM, "item-twice", String.valueOf(number));
            } else if (found.parts.most() > Parts.MOST) {
                cells.wrong(
                        SheetColumn.ROW, "too-many", String.valueOf(found.parts.most()), String.valueOf(Parts.MOST));
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
        cells.needed(SheetColumn.TEXT);
        ContentDocument given = new ContentDocument(
                cells.text(SheetColumn.TEXT),
                cells.text(SheetColumn.NUMBER),
                cells.text(SheetColumn.VERSION),
                cells.date(SheetColumn.DATE).orElse(null),
                cells.text(SheetColumn.HOLDER),
                cells.address(SheetColumn.URL),
                List.of());
        ContentDocument document =
                cells.made(DOCUMENT, () -> ContentValues.checked(given)).orElse(given);
        measure.ifPresent(found -> item.ifPresent(number -> {
            if (!found.parts.addDocument(number, document)) {
                cells.wrong(SheetColumn.ITEM, "item-twice", String.valueOf(number));
            } else if (found.parts.most() > Parts.MOST) {
                cells.wrong(
                        SheetColumn.ROW, "too-many", String.valueOf(found.parts.most()), String.valueOf(Parts.MOST));
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
        Optional<PlanContent.Span> span = new MeasureColumns(cells).span();
        Optional<LocalDate> enteredOn = cells.anyPastDay(SheetColumn.DATE, today);
        String url = cells.address(SheetColumn.URL);
        return span.flatMap(years -> cells.made(
                MULTI_YEAR,
                () -> new MultiYearDetails(
                        cells.text(SheetColumn.TEXT),
                        years.from(),
                        years.to(),
                        enteredOn.orElse(null),
                        cells.text(SheetColumn.NUMBER),
                        url)));
    }
}
