package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;

/** Pairs of agreements in the form. */
record AgreementSheet() implements ListSheet<Agreement> {
    private static final Map<String, SheetColumn> COLUMNS = Map.of(
            "superior", SheetColumn.SUPERIOR,
            "subordinate", SheetColumn.SUBORDINATE,
            "signedOn", SheetColumn.DATE,
            "url", SheetColumn.URL);

    @Override
    public Class<Agreement> value() {
        return Agreement.class;
    }

    @Override
    public Set<SheetColumn> columns() {
        return EnumSet.copyOf(COLUMNS.values());
    }

    @Override
    public List<Agreement> of(MeasureLists lists) {
        return lists.agreements();
    }

    @Override
    public List<Part<Agreement>> parts(Plan.Measure measure) {
        return measure.agreements();
    }

    @Override
    public void write(Agreement pair, WrittenRow row) {
        row.put(SheetColumn.SUPERIOR, pair.superior())
                .put(SheetColumn.SUBORDINATE, pair.subordinate())
                .put(SheetColumn.DATE, pair.signedOn())
                .put(SheetColumn.URL, pair.url());
    }

    @Override
    public Optional<Agreement> read(Cells cells, FiscalYear year, LocalDate today) {
        cells.needed(SheetColumn.SUPERIOR);
        cells.needed(SheetColumn.SUBORDINATE);
        Optional<LocalDate> signedOn = cells.pastDay(SheetColumn.DATE, year, today);
        String url = cells.address(SheetColumn.URL);
        return cells.made(
                COLUMNS,
                () -> new Agreement(
                                cells.text(SheetColumn.SUPERIOR),
                                cells.text(SheetColumn.SUBORDINATE),
                                signedOn.orElse(null),
                                null,
                                url)
                        .checked());
    }
}
