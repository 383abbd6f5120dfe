package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.core.value.Complaint;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;
import prongsai.thai.FiscalYear;

/** Complaints received in the form: the count stands where other rows have what was reached, last year's where they began. */
record ComplaintSheet() implements ListSheet<Complaint> {
    private static final Map<String, SheetColumn> COLUMNS = Map.of(
            "month", SheetColumn.MONTH,
            "subject", SheetColumn.TEXT,
            "kind", SheetColumn.KIND,
            "count", SheetColumn.ACTUAL,
            "lastYear", SheetColumn.BASELINE);

    private static final Map<String, String> WORDS = Map.of(
            "corruption", "ทุจริตและประพฤติมิชอบ",
            "service", "การให้บริการ",
            "conduct", "พฤติกรรมเจ้าหน้าที่",
            "procurement", "การจัดซื้อจัดจ้าง",
            "personnel", "การบริหารงานบุคคล",
            "other", "อื่น ๆ");

    /** A kind by its Thai word or its code; what is neither is told as it stands. */
    private static String kind(String typed) {
        String bare = typed.strip();
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().equals(bare))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(bare);
    }

    @Override
    public Class<Complaint> value() {
        return Complaint.class;
    }

    @Override
    public Set<SheetColumn> columns() {
        return EnumSet.copyOf(COLUMNS.values());
    }

    @Override
    public List<Complaint> of(MeasureLists lists) {
        return lists.complaints();
    }

    @Override
    public List<Part<Complaint>> parts(Plan.Measure measure) {
        return measure.complaints();
    }

    @Override
    public void write(Complaint complaint, WrittenRow row) {
        row.put(SheetColumn.MONTH, complaint.month())
                .put(SheetColumn.TEXT, complaint.subject())
                .put(SheetColumn.KIND, WORDS.get(complaint.kind()))
                .put(SheetColumn.ACTUAL, complaint.count())
                .put(SheetColumn.BASELINE, complaint.lastYear());
    }

    @Override
    public Optional<Complaint> read(Cells cells, FiscalYear year, LocalDate today) {
        cells.needed(SheetColumn.TEXT);
        String kind = cells.needed(SheetColumn.KIND).map(ComplaintSheet::kind).orElse("");
        Optional<Integer> count = cells.count(SheetColumn.ACTUAL);
        Optional<Integer> lastYear = cells.count(SheetColumn.BASELINE);
        return cells.whole(SheetColumn.MONTH, 1, 12)
                .flatMap(month -> cells.made(
                        COLUMNS,
                        () -> new Complaint(
                                        month,
                                        cells.text(SheetColumn.TEXT),
                                        kind,
                                        count.orElse(null),
                                        lastYear.orElse(null))
                                .checked()));
    }
}
