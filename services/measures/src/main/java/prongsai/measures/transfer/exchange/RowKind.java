package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row of the form tells. */
enum RowKind {
    PLAN("แผน"),
    MULTI_YEAR_PLAN("แผนหลายปี"),
    MEASURE("มาตรการ"),
    RESULT("สรุปผล"),
    OUTCOME("ผลลัพธ์"),
    INDICATOR("ตัวชี้วัด"),
    AGREEMENT("ข้อตกลง"),
    TOPIC("ประเด็นเปิดเผย"),
    CHECK("ตรวจประเด็น"),
    DOCUMENT("เอกสาร"),
    REPORT("รายงานรายเดือน"),
    STEP("ขั้นตอน"),
    TASK("งาน");

    private final String word;

    RowKind(String word) {
        this.word = word;
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
            case INDICATOR ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.TEXT,
                        SheetColumn.COMPARATOR,
                        SheetColumn.TARGET,
                        SheetColumn.UNIT,
                        SheetColumn.BASELINE,
                        SheetColumn.ACTUAL,
                        SheetColumn.METHOD,
                        SheetColumn.SOURCE_TEXT);
            case AGREEMENT ->
                EnumSet.of(
                        SheetColumn.ROW,
                        SheetColumn.MEASURE,
                        SheetColumn.SUPERIOR,
                        SheetColumn.SUBORDINATE,
                        SheetColumn.DATE,
                        SheetColumn.URL);
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
        };
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
