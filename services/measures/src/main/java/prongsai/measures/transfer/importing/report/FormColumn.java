package prongsai.measures.transfer.importing.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import prongsai.thai.ThaiText;

/**
 * The six columns of the official form, known by what their heading begins with when white space is ignored: headings
 * are wrapped, and offices vary their ends.
 */
public enum FormColumn {
    MEASURE("มาตรการ"),
    STEPS("วิธีการดำเนินการ", "วิธีดำเนินการ", "ขั้นตอน"),
    RESPONSIBLE("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงานรับผิดชอบ"),
    SCHEDULE("ระยะเวลา"),
    RESULTS("สรุปผล", "ผลการดำเนินการ"),
    OUTCOMES("ผลลัพธ์", "ผลสัมฤทธิ์");

    private final Pattern beginning;

    FormColumn(String... beginnings) {
        this.beginning = Pattern.compile(String.join("|", beginnings));
    }

    /** The column in which a value of a measure stands. @throws IllegalArgumentException for a value of the cover */
    public static FormColumn of(Cell.Field field) {
        return switch (field) {
            case NUMBER, TITLE -> MEASURE;
            case STEP -> STEPS;
            case RESPONSIBLE -> RESPONSIBLE;
            case SCHEDULE -> SCHEDULE;
            case RESULT -> RESULTS;
            case OUTCOME -> OUTCOMES;
            case FISCAL_YEAR, LAO_NAME -> throw new IllegalArgumentException("no column: " + field);
        };
    }

    /** As pages and forms name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds a list of items or one text. */
    public boolean isList() {
        return this == STEPS || this == RESULTS || this == OUTCOMES;
    }

    public static Optional<FormColumn> ofHeading(String heading) {
        String bare = ThaiText.withoutSpace(heading);
        return Arrays.stream(values())
                .filter(column -> column.beginning.matcher(bare).lookingAt())
                .findFirst();
    }
}
