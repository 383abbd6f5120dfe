package prongsai.measures.transfer.importing.assembling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.reading.RawCell;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.FormColumn;
import prongsai.measures.transfer.importing.words.ItemNumber;

/**
 * Lines of a PDF that were put together to one item: a line that fills its column ends like one that was wrapped. Two items may
 * stand there where a column elsewhere has items without marks, each on a line of its own, and where a line begins as an item
 * does, with what is done.
 */
final class JoinedLines {
    private static final Set<FormColumn> LISTS = EnumSet.of(FormColumn.STEPS, FormColumn.RESULTS, FormColumn.OUTCOMES);

    private static final Pattern BEGINS = Pattern.compile(
            "\\n\\s*(?:กำหนด|ก่อสร้าง|เก็บ|แก้ไข|แจ้ง|จัด|แจก|ชี้แจง|เชิญ|ใช้|ซ่อม|ดำเนิน|"
                    + "ตรวจ|ต่อยอด|ตั้ง|ติด|แต่งตั้ง|ถอดบทเรียน|ถ่ายทอด|ทดสอบ|ทบทวน|ทำ|นำ|เน้น|แนะนำ|บรรจุ|บันทึก|บูรณาการ|ประกวด|ประกาศ|"
                    + "ประชา|ประชุม|ประเมิน|ประสาน|ปรับ|เปิด|ผลักดัน|เผยแพร่|ฝึก|พัฒนา|เพิ่ม|มอบ|มี|ยก|ยื่น|รณรงค์|รวบรวม|ร่วม|ระบุ|รับ|รายงาน|"
                    + "เร่ง|เริ่ม|ลง|ลด|วาง|วิเคราะห์|เวียน|ศึกษา|ส่ง|สนับสนุน|สรุป|สร้าง|สอน|สอบ|สำรวจ|สื่อสาร|เสนอ|เสริม|ให้|อบรม|ออก|อำนวย|อัป)");

    private final Set<FormColumn> byLines = EnumSet.noneOf(FormColumn.class);

    /** @param all measures of the paper */
    JoinedLines(List<MeasureRows> all) {
        for (FormColumn column : LISTS) {
            if (all.stream()
                    .flatMap(rows -> rows.cells(column).stream())
                    .anyMatch(cell -> isUnmarked(cell) && cell.paragraphs().size() > 1)) {
                byLines.add(column);
            }
        }
    }

    void doubt(MeasureRows rows, List<Doubt> doubts) {
        for (FormColumn column : LISTS) {
            boolean lines = byLines.contains(column);
            List<RawCell> said = rows.cells(column).stream()
                    .filter(cell -> !cell.paragraphs().isEmpty())
                    .toList();
            // The first line of the next page goes on with the last item of this one, or is the next item.
            boolean cut = said.size() > 1 && said.stream().allMatch(JoinedLines::isUnmarked);
            boolean joined = rows.cells(column).stream()
                    .filter(JoinedLines::isUnmarked)
                    .flatMap(cell -> cell.paragraphs().stream())
                    .anyMatch(text -> lines
                            ? text.indexOf('\n') > 0
                            : BEGINS.matcher(text).find());
            if (joined || cut) {
                doubts.add(Doubt.of(new Cell(rows.number(), field(column), 0), "", 0.6, "lines-joined"));
            }
        }
    }

    private static boolean isUnmarked(RawCell cell) {
        return cell.paragraphs().stream()
                .noneMatch(paragraph -> ItemNumber.at(paragraph).isPresent());
    }

    private static Field field(FormColumn column) {
        return switch (column) {
            case STEPS -> Field.STEP;
            case RESULTS -> Field.RESULT;
            case OUTCOMES -> Field.OUTCOME;
            case MEASURE, RESPONSIBLE, SCHEDULE -> throw new IllegalArgumentException("no list: " + column);
        };
    }
}
