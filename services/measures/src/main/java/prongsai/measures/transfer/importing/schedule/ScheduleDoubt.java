package prongsai.measures.transfer.importing.schedule;

import java.util.List;

/**
 * Why the words of a schedule should be looked at by a person.
 *
 * @param words what it is about, as they stand there
 */
public record ScheduleDoubt(Reason reason, List<String> words) {
    public ScheduleDoubt {
        words = List.copyOf(words);
    }

    /** What is wrong or unclear. */
    public enum Reason {
        /** The range ends before it begins: ต.ค. 68 – ก.ย. 67. */
        ENDS_BEFORE_IT_BEGINS,
        /** The calendar does not have the day: 29 ก.พ. 68. */
        NO_SUCH_DAY,
        /** ไตรมาส 5. */
        NO_SUCH_QUARTER,
        /** Two of its parts name different times: ไตรมาส 1 (ต.ค. - ธ.ค. 68). */
        PARTS_DISAGREE,
        /** A real time, but not one of the fiscal year. */
        OUTSIDE_THE_YEAR,
        /** Several years, of which the plan is one. */
        SEVERAL_YEARS,
        /** Officers write it for different times: รอบ 9 เดือน, สิ้นปี. */
        SEVERAL_MEANINGS,
        /** How often is clear, when is not: ปีละ 5 ครั้ง, ทุกสัปดาห์. */
        DAYS_NOT_SAID,
        /** A part of the words has no meaning here; the rest has been read. */
        NOT_ALL_UNDERSTOOD,
        /** Words without any time: ตามแผนดำเนินงาน, ภายใน 30 วันนับแต่วันประกาศ. */
        NO_TIME,
        /** Nothing stands there, or a dash. */
        EMPTY
    }
}
