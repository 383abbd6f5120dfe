package prongsai.measures.transfer.importing.schedule;

/**
 * A word of a schedule.
 *
 * @param value a number, a month (1 to 12), for {@link Kind#PER} how many months one period has, for {@link Kind#DATE} the
 *     day as ddMMyyyy with the year BE
 * @param digits of a number as written; 0 where it was written out
 * @param text as it stands there
 */
record ScheduleToken(Kind kind, int value, int digits, String text) {
    /** What a word does in a schedule. */
    enum Kind {
        NUMBER,
        MONTH,
        DATE,
        QUARTER,
        /** ปีงบประมาณ. */
        FISCAL_YEAR,
        /** ปี. */
        YEAR,
        /** พ.ศ. and ค.ศ. */
        ERA,
        /** ตลอด, ทั้ง. */
        WHOLE,
        /** ต่อเนื่อง. */
        GOING_ON,
        /** ทุก, ราย. */
        EVERY,
        /** ประจำ. */
        OF,
        /** ปีละ, ต่อปี. */
        PER,
        /** ครั้ง. */
        TIMES,
        /** ครั้งที่. */
        NTH_TIME,
        /** เดือน as a word. */
        MONTHS,
        /** วันที่. */
        DAY_OF,
        /** วัน. */
        DAYS,
        WEEKS,
        HALF,
        FIRST,
        LAST,
        ROUND,
        /** ภายใน. */
        BY,
        BEFORE,
        /** สิ้น. */
        END,
        /** ตั้งแต่. */
        FROM,
        /** เป็นต้นไป. */
        ONWARD,
        /** A dash or ถึง. */
        TO,
        /** A comma or และ. */
        AND,
        OPEN,
        CLOSE,
        /** Says nothing of the time: ระหว่าง, ดำเนินการ. */
        FILLER,
        UNKNOWN
    }

    boolean is(Kind... kinds) {
        for (Kind one : kinds) {
            if (kind == one) {
                return true;
            }
        }
        return false;
    }
}
