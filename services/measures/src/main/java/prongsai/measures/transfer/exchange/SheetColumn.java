package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the form, in order. A heading is {@code ครบกำหนด (due-on)}; the key in it never changes. */
public enum SheetColumn implements GridColumn {
    ROW("row", "แถว", Type.TEXT, 12),
    FISCAL_YEAR("fiscal-year", "ปีงบประมาณ", Type.NUMBER, 11),
    MEASURE("measure", "มาตรการที่", Type.NUMBER, 10),
    STEP("step", "ขั้นตอนที่", Type.NUMBER, 10),
    TEXT("text", "ข้อความ", Type.TEXT, 60),
    UNITS("units", "ผู้รับผิดชอบ", Type.TEXT, 24),
    QUARTERS("quarters", "ไตรมาส", Type.TEXT, 11),
    FREQUENCY("frequency", "ความถี่", Type.TEXT, 12),
    DUE_ON("due-on", "ครบกำหนด", Type.TEXT, 14),
    DONE_ON("done-on", "ทำเสร็จเมื่อ", Type.TEXT, 14),
    NOTE("note", "หมายเหตุ", Type.TEXT, 30),
    COMPARATOR("comparator", "เงื่อนไข", Type.TEXT, 9),
    TARGET("target", "เป้าหมาย", Type.NUMBER, 10),
    UNIT("unit", "หน่วยนับ", Type.TEXT, 10),
    BASELINE("baseline", "ค่าเดิม", Type.NUMBER, 10),
    ACTUAL("actual", "ค่าที่ทำได้", Type.NUMBER, 10),
    METHOD("method", "วิธีวัด", Type.TEXT, 20),
    SOURCE_TEXT("source-text", "ข้อความที่กำหนดเป้าหมาย", Type.TEXT, 24),
    KIND("kind", "เรื่องของมาตรการ", Type.TEXT, 20),
    EVIDENCE_KINDS("evidence-kinds", "หลักฐานที่มักใช้", Type.TEXT, 30),
    ITEM("item", "รายการที่", Type.NUMBER, 9),
    QUARTER("quarter", "ไตรมาสที่", Type.NUMBER, 9),
    MONTH("month", "เดือนที่", Type.NUMBER, 9),
    DATE("date", "วันที่", Type.TEXT, 14),
    NUMBER("number", "เลขที่", Type.TEXT, 14),
    VERSION("version", "ฉบับที่", Type.TEXT, 10),
    HOLDER("holder", "ผู้ลงนามหรือผู้รับมอบ", Type.TEXT, 20),
    URL("url", "ที่อยู่เว็บ", Type.TEXT, 30),
    SUPERIOR("superior", "ผู้บังคับบัญชา", Type.TEXT, 20),
    SUBORDINATE("subordinate", "ผู้ใต้บังคับบัญชา", Type.TEXT, 20),
    SPAN_FROM("span-from", "แผนหลายปีตั้งแต่", Type.NUMBER, 14),
    SPAN_TO("span-to", "แผนหลายปีถึง", Type.NUMBER, 14),
    RESPONSIBLE_TEXT("responsible-text", "ผู้รับผิดชอบตามรายงาน", Type.TEXT, 24),
    SCHEDULE_TEXT("schedule-text", "ระยะเวลาตามรายงาน", Type.TEXT, 24),
    /** Which row of the plan this is; people neither read nor write it. */
    ID("id", "รหัส", Type.TEXT, 12),
    /** What the row was when it went out, as {@link Mark} says it. */
    MARK("mark", "เครื่องหมาย", Type.TEXT, 12);

    private final String key;
    private final String title;
    private final Type type;
    private final int width;

    SheetColumn(String key, String title, Type type, int width) {
        this.key = key;
        this.title = title;
        this.type = type;
        this.width = width;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    @Override
    public boolean isOfTheSheet() {
        return this == ID || this == MARK;
    }

    @Override
    public Type type() {
        return type;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String heading() {
        return title + " (" + key + ")";
    }

    /** By the whole heading, its key alone, or its Thai title alone. */
    static Optional<SheetColumn> of(String heading) {
        String text = heading.strip();
        return Arrays.stream(values())
                .filter(column ->
                        text.endsWith("(" + column.key + ")") || text.equals(column.key) || text.equals(column.title))
                .findFirst();
    }
}
