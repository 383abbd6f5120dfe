package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prongsai.measures.core.value.ListValue;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.MeasureWords;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Topic;
import prongsai.measures.kinds.multiyear.MultiYearDetails;
import prongsai.measures.transfer.content.PlanContent;
import prongsai.thai.FiscalYear;

/** Reads the rows of what belongs to a measure beside its words and steps. */
final class PartReader {
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

    <T extends ListValue<T>> void thing(ListSheet<T> list, Cells cells, Optional<MeasureDraft> measure) {
        Optional<T> thing = list.read(cells, year, today);
        measure.ifPresent(
                found -> thing.ifPresent(one -> add(found.list(list.value()), one, MeasureLists.MOST, cells)));
    }

    /** Adds one more, where there is room for it. */
    static <E> void add(List<E> list, E one, int most, Cells cells) {
        if (list.size() == most) {
            cells.wrong(SheetColumn.ROW, "too-many", String.valueOf(most + 1), String.valueOf(most));
        } else {
            list.add(one);
        }
    }

    void task(Cells cells, Optional<MeasureDraft> measure) {
        cells.needed(SheetColumn.DUE_ON);
        Optional<LocalDate> due = cells.date(SheetColumn.DUE_ON);
        due.filter(date -> !year.contains(date))
                .ifPresent(date -> cells.wrong(SheetColumn.DUE_ON, "due-outside", String.valueOf(year.year())));
        Optional<LocalDate> done = cells.doneDay(SheetColumn.DONE_ON, today);
        Optional<Integer> step = cells.ordinal(SheetColumn.STEP);
        String note = cells.made(
                        Map.of("note", SheetColumn.NOTE), () -> MeasureWords.note(cells.text(SheetColumn.NOTE)))
                .orElse("");
        measure.ifPresent(found -> step.ifPresent(number -> due.ifPresent(
                date -> found.addTask(number, new PlanContent.Task(date, done.orElse(null), note), cells))));
    }

    void topic(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        cells.needed(SheetColumn.TEXT);
        Optional<Topic> topic = cells.made(
                Map.of("title", SheetColumn.TEXT),
                () -> Topic.unchecked(cells.text(SheetColumn.TEXT)).checked());
        // Also one that is wrong takes its number, so that what belongs to it is not told as lost.
        String title = topic.map(Topic::title).orElse("");
        measure.ifPresent(found -> item.ifPresent(number -> {
            boolean added = found.parts.addTopic(number, title);
            numbered(added, number, found.parts.topicCount(), cells);
        }));
    }

    /** @param count of all that are there now, of this kind */
    private static void numbered(boolean added, int number, int count, Cells cells) {
        if (!added) {
            cells.wrong(SheetColumn.ITEM, "item-twice", String.valueOf(number));
        } else if (count > MeasureLists.MOST) {
            cells.wrong(SheetColumn.ROW, "too-many", String.valueOf(count), String.valueOf(MeasureLists.MOST));
        }
    }

    void check(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        Optional<Integer> quarter = cells.whole(SheetColumn.QUARTER, 1, 4);
        cells.needed(SheetColumn.DATE);
        Optional<LocalDate> checkedOn = cells.pastDay(SheetColumn.DATE, today);
        String url = cells.address(SheetColumn.URL);
        measure.ifPresent(found -> item.ifPresent(number -> quarter.ifPresent(
                at -> checkedOn.ifPresent(day -> found.parts.addCheck(number, new Topic.Check(at, url, day), cells)))));
    }

    void document(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        cells.needed(SheetColumn.TEXT);
        MeasureDocument given = new MeasureDocument(
                cells.text(SheetColumn.TEXT),
                cells.text(SheetColumn.NUMBER),
                cells.text(SheetColumn.VERSION),
                cells.date(SheetColumn.DATE).orElse(null),
                cells.text(SheetColumn.HOLDER),
                null,
                cells.address(SheetColumn.URL),
                List.of());
        MeasureDocument document = cells.made(DOCUMENT, given::checked).orElse(given);
        measure.ifPresent(found -> item.ifPresent(number -> {
            boolean added = found.parts.addDocument(number, document);
            numbered(added, number, found.parts.documentCount(), cells);
        }));
    }

    void report(Cells cells, Optional<MeasureDraft> measure) {
        Optional<Integer> item = cells.ordinal(SheetColumn.ITEM);
        Optional<Integer> month = cells.whole(SheetColumn.MONTH, 1, 12);
        cells.needed(SheetColumn.DATE);
        Optional<LocalDate> reportedOn = cells.pastDay(SheetColumn.DATE, today);
        String url = cells.address(SheetColumn.URL);
        measure.ifPresent(found -> item.ifPresent(number -> month.ifPresent(of -> reportedOn.ifPresent(
                day -> found.parts.addReport(number, new MonthReport(of, day, null, url), cells)))));
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
