package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Comparison;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;

/** Indicators in the form. */
record IndicatorSheet() implements ListSheet<Indicator> {
    private static final Map<String, SheetColumn> COLUMNS = Map.of(
            "subject", SheetColumn.TEXT,
            "comparator", SheetColumn.COMPARATOR,
            "target", SheetColumn.TARGET,
            "unit", SheetColumn.UNIT,
            "method", SheetColumn.METHOD,
            "baseline", SheetColumn.BASELINE,
            "actual", SheetColumn.ACTUAL,
            "sourceText", SheetColumn.SOURCE_TEXT);

    @Override
    public Class<Indicator> value() {
        return Indicator.class;
    }

    @Override
    public Set<SheetColumn> columns() {
        return EnumSet.copyOf(COLUMNS.values());
    }

    @Override
    public List<Indicator> of(MeasureLists lists) {
        return lists.indicators();
    }

    @Override
    public List<Part<Indicator>> parts(Plan.Measure measure) {
        return measure.indicators();
    }

    @Override
    public void write(Indicator indicator, WrittenRow row) {
        row.put(SheetColumn.TEXT, indicator.subject())
                .put(SheetColumn.COMPARATOR, indicator.comparator())
                .put(SheetColumn.TARGET, indicator.target())
                .put(SheetColumn.UNIT, indicator.unit())
                .put(SheetColumn.BASELINE, indicator.baseline())
                .put(SheetColumn.ACTUAL, indicator.actual())
                .put(SheetColumn.METHOD, indicator.method())
                .put(SheetColumn.SOURCE_TEXT, indicator.sourceText());
    }

    @Override
    public Optional<Indicator> read(Cells cells, FiscalYear year, LocalDate today) {
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
                        COLUMNS,
                        () -> new Indicator(
                                        cells.text(SheetColumn.TEXT),
                                        comparator,
                                        target,
                                        cells.text(SheetColumn.UNIT),
                                        cells.text(SheetColumn.METHOD),
                                        baseline.orElse(null),
                                        actual.orElse(null),
                                        cells.text(SheetColumn.SOURCE_TEXT))
                                .checked()));
    }
}
