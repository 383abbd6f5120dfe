package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row of the form tells. */
enum RowKind {
    PLAN("แผน"),
    MULTI_YEAR_PLAN("แผนหลายปี"),
    MEASURE("มาตรการ"),
    RESULT("สรุปผล"),
    OUTCOME("ผลลัพธ์"),
    INDICATOR("ตัวชี้วัด", new IndicatorSheet()),
    AGREEMENT("ข้อตกลง", new AgreementSheet()),
    COMPLAINT("เรื่องร้องเรียน", new ComplaintSheet()),
    TOPIC("ประเด็นเปิดเผย"),
    CHECK("ตรวจประเด็น"),
    DOCUMENT("เอกสาร"),
    REPORT("รายงานรายเดือน"),
    STEP("ขั้นตอน"),
    TASK("งาน");

    private final String word;
    /** Each is a record without members. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final @Nullable ListSheet<?> list;

    RowKind(String word) {
        this(word, null);
    }

    RowKind(String word, @Nullable ListSheet<?> list) {
        this.word = word;
        this.list = list;
    }

    /** The list of a measure that such a row is one thing of, if any. */
    Optional<ListSheet<?>> list() {
        return Optional.ofNullable(list);
    }

    String word() {
        return word;
    }

    /** The columns that such a row has something in. */
    Set<SheetColumn> columns() {
        return switch (this) {
            case PLAN -> EnumSet.of(SheetColumn.ROW, SheetColumn.FISCAL_YEAR, SheetColumn.TEXT);
            case MULTI_YEAR_PLAN ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.TEXT,
                        SheetColumn.SPAN_FROM,
                        SheetColumn.SPAN_TO,
                        SheetColumn.DATE,
                        SheetColumn.NUMBER,
                        SheetColumn.URL);
            case MEASURE ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.TEXT,
                        SheetColumn.UNITS,
                        SheetColumn.QUARTERS,
                        SheetColumn.KIND,
                        SheetColumn.EVIDENCE_KINDS,
                        SheetColumn.SPAN_FROM,
                        SheetColumn.SPAN_TO,
                        SheetColumn.RESPONSIBLE_TEXT,
                        SheetColumn.SCHEDULE_TEXT);
            case RESULT, OUTCOME -> EnumSet.of(SheetColumn.ROW, SheetColumn.MEASURE, SheetColumn.TEXT);
            case TOPIC -> EnumSet.of(SheetColumn.ROW, SheetColumn.MEASURE, SheetColumn.ITEM, SheetColumn.TEXT);
            case CHECK ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.ITEM,
                        SheetColumn.QUARTER,
                        SheetColumn.DATE,
                        SheetColumn.URL);
            case DOCUMENT ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.ITEM,
                        SheetColumn.TEXT,
                        SheetColumn.NUMBER,
                        SheetColumn.VERSION,
                        SheetColumn.DATE,
                        SheetColumn.HOLDER,
                        SheetColumn.URL);
            case REPORT ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.ITEM,
                        SheetColumn.MONTH,
                        SheetColumn.DATE,
                        SheetColumn.URL);
            case STEP ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.STEP,
                        SheetColumn.TEXT,
                        SheetColumn.FREQUENCY);
            case TASK ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.STEP,
                        SheetColumn.DUE_ON,
                        SheetColumn.DONE_ON,
                        SheetColumn.NOTE);
            default -> list().map(RowKind::with).orElseThrow();
        };
    }

    private static Set<SheetColumn> with(ListSheet<?> list) {
        Set<SheetColumn> columns = EnumSet.of(SheetColumn.ROW, SheetColumn.MEASURE);
        columns.addAll(list.columns());
        return columns;
    }

    /** By its Thai word or its English name. */
    static Optional<RowKind> of(String text) {
        String bare = text.strip();
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(bare)
                        || kind.name().toLowerCase(Locale.ROOT).equals(bare))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(RowKind::word).collect(Collectors.joining(", "));
    }
}
