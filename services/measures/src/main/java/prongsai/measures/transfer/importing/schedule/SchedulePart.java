package prongsai.measures.transfer.importing.schedule;

import java.util.List;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;

/** What a few words of a schedule say on their own. */
sealed interface SchedulePart {
    /** A time that is named, by its months, its quarters or its days. */
    record During(Period period) implements SchedulePart {}

    /** The year as a whole. {@code named} where only its number stands there, so that other parts may be times within it. */
    record WholeYear(boolean named) implements SchedulePart {}

    /** How often. {@code 0} for more often than each month. */
    record Often(int timesAYear) implements SchedulePart {}

    /** A day of each month, such as วันที่ ๕ ของทุกเดือน. */
    record EachMonthOn(int day) implements SchedulePart {}

    /** How long, and nothing of when. */
    record Lasting(int months) implements SchedulePart {}

    /** Days counted from something that is no date, such as ภายใน ๓๐ วัน. */
    record Counted() implements SchedulePart {}

    /** รอบ ๙ เดือน, which officers write for different times. */
    record Round(int months, String words) implements SchedulePart {}

    /** Nothing that this grammar knows. */
    record Left(String words) implements SchedulePart {}

    /** Something that cannot be so. */
    record Wrong(Reason reason, String words) implements SchedulePart {}

    /** What stands in brackets, which explains what stands before it. */
    record Bracket(List<SchedulePart> parts) implements SchedulePart {}
}
