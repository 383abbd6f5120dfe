package prongsai.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The chapters of the users' guide (docs/guides/user.th.md), and which page leads to which: each page has the same link, to
 * the chapter that speaks of it (WCAG 3.2.6).
 */
public enum HelpChapter {
    LOGIN("เข้าสู่ระบบ", "account", "front", "measures/year/contact"),
    ROLES("ใครทำอะไรได้"),
    NEW_YEAR("เริ่มปีใหม่", "measures/core/no-plan", "measures/year/start", "measures/year/templates"),
    EDIT("แก้ไขแผน", "measures/year/"),
    IMPORT("นำเข้าแผนจากรายงาน", "measures/transfer/"),
    SHEET("ทำงานใน Excel แล้วส่งกลับ", "measures/transfer/sheet", "measures/transfer/returned"),
    HOME("หน้าแรก: วันนี้ต้องทำอะไร", "measures/work/work", "measures/work/calendar"),
    PLAN("แผน: ทั้งปีไปถึงไหน", "measures/core/plan"),
    DONE("บันทึกว่าทำแล้ว", "measures/work/measure"),
    DOCUMENTS("เอกสาร คำสั่ง และแผนหลายปี", "measures/kinds/"),
    EVIDENCE("แนบหลักฐาน", "measures/files/"),
    RESULTS("เขียนสรุปผลและผลลัพธ์"),
    SAVING("ระบบบันทึกให้เอง"),
    SURVEYS("แบบสำรวจ", "measures/kinds/survey"),
    READINESS("ตรวจความพร้อมก่อนรับการประเมิน", "measures/work/readiness"),
    SIGNING("ลงนามแผนและรายงาน", "measures/work/approval", "measures/work/signing"),
    SEARCH("ค้นหา", "measures/work/search"),
    REPORT("จัดทำรายงาน", "reports/report"),
    PUBLISH("เผยแพร่"),
    PUBLIC("หน้าสาธารณะ", "reports/public", "reports/verify"),
    AREAS("สำหรับอำเภอ จังหวัด และส่วนกลาง"),
    OVERVIEW("ภาพรวม: วันนี้ ใครล่าช้า", "aggregation/overview", "aggregation/lao"),
    DOWNLOAD("ดาวน์โหลด CSV", "aggregation/statistics"),
    REGISTER("ทะเบียน อปท. (ส่วนกลาง)", "aggregation/register"),
    SHAPES("รูปแบบไฟล์ (ส่วนกลาง)", "measures/transfer/national-shapes"),
    TROUBLE("เมื่อพบข้อความแจ้งปัญหา", "error");

    private final String title;
    /** Apart by spaces. */
    private final String templates;

    /** @param templates how the names of those begin whose pages the chapter is about */
    HelpChapter(String title, String... templates) {
        this.title = title;
        this.templates = String.join(" ", templates);
    }

    /** Its heading in the guide. */
    public String title() {
        return title;
    }

    /** Its address within the help. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whose beginning of the name says most; empty for a page that no chapter is about, such as the help itself. */
    static Optional<HelpChapter> of(String template) {
        HelpChapter best = null;
        int most = 0;
        for (HelpChapter chapter : values()) {
            for (String beginning : chapter.templates.split(" ")) {
                if (template.startsWith(beginning) && beginning.length() > most) {
                    best = chapter;
                    most = beginning.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** By its heading. */
    public static Optional<HelpChapter> titled(String title) {
        return Arrays.stream(values())
                .filter(chapter -> chapter.title.equals(title))
                .findFirst();
    }
}
