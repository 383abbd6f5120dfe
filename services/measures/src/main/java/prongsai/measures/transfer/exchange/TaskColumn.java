package prongsai.measures.transfer.exchange;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the sheet of tasks, in order: what an officer does in a year, and nothing else of a plan. */
enum TaskColumn implements GridColumn {
    MEASURE("มาตรการ", SheetColumn.TEXT, Type.TEXT, 36),
    WHAT("ขั้นตอนหรือรายการ", SheetColumn.TEXT, Type.TEXT, 48),
    UNITS("ผู้รับผิดชอบ", SheetColumn.UNITS, Type.TEXT, 20),
    DUE_ON("ครบกำหนด", SheetColumn.DUE_ON, Type.TEXT, 14),
    DONE_ON("ทำเสร็จเมื่อ", SheetColumn.DONE_ON, Type.TEXT, 14),
    NOTE("หมายเหตุ", SheetColumn.NOTE, Type.TEXT, 30),
    /** One to a line, as the outcomes. */
    RESULTS("สรุปผล", SheetColumn.TEXT, Type.TEXT, 36),
    OUTCOMES("ผลลัพธ์", SheetColumn.TEXT, Type.TEXT, 36),
    ACTUAL("ค่าตัวชี้วัดที่ทำได้", SheetColumn.ACTUAL, Type.NUMBER, 12),
    URL("ลิงก์", SheetColumn.URL, Type.TEXT, 30),
    ID("รหัส", SheetColumn.ID, Type.TEXT, 12),
    MARK("เครื่องหมาย", SheetColumn.MARK, Type.TEXT, 12);

    private final String title;
    private final SheetColumn means;
    private final Type type;
    private final int width;

    TaskColumn(String title, SheetColumn means, Type type, int width) {
        this.title = title;
        this.means = means;
        this.type = type;
        this.width = width;
    }

    /** The column of the whole form that says the same. */
    SheetColumn means() {
        return means;
    }

    @Override
    public String heading() {
        return title;
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
    public boolean isOfTheSheet() {
        return means.isOfTheSheet();
    }

    static Optional<TaskColumn> of(String heading) {
        String text = heading.strip();
        return Arrays.stream(values())
                .filter(column -> column.title.equals(text))
                .findFirst();
    }
}
