package prongsai.measures.exchange;

import static prongsai.measures.exchange.SheetColumn.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row of the form tells, and the columns that it uses beside {@code row}. */
enum RowKind {
    PLAN("แผน", FISCAL_YEAR, TEXT),
    MEASURE("มาตรการ", SheetColumn.MEASURE, TEXT, UNITS, QUARTERS, SPAN_FROM, SPAN_TO, RESPONSIBLE_TEXT, SCHEDULE_TEXT),
    RESULT("สรุปผล", SheetColumn.MEASURE, TEXT),
    OUTCOME("ผลลัพธ์", SheetColumn.MEASURE, TEXT),
    INDICATOR(
            "ตัวชี้วัด",
            SheetColumn.MEASURE,
            TEXT,
            COMPARATOR,
            TARGET,
            UNIT,
            BASELINE,
            ACTUAL,
            METHOD,
            SOURCE_TEXT),
    AGREEMENT("ข้อตกลง", SheetColumn.MEASURE, SUPERIOR, SUBORDINATE),
    STEP("ขั้นตอน", SheetColumn.MEASURE, SheetColumn.STEP, TEXT, FREQUENCY),
    TASK("งาน", SheetColumn.MEASURE, SheetColumn.STEP, DUE_ON, DONE_ON, NOTE);

    private final String word;
    private final Set<SheetColumn> columns;

    RowKind(String word, SheetColumn... columns) {
        this.word = word;
        this.columns = EnumSet.copyOf(List.of(columns));
    }

    String word() {
        return word;
    }

    boolean uses(SheetColumn column) {
        return column == ROW || columns.contains(column);
    }

    /** By its Thai word or its English name. */
    static Optional<RowKind> of(String text) {
        String bare = text.strip();
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(bare) || kind.name().toLowerCase(Locale.ROOT).equals(bare))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(RowKind::word).collect(Collectors.joining(", "));
    }
}
