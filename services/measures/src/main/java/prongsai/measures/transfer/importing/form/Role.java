package prongsai.measures.transfer.importing.form;

import java.util.Locale;

/** What a column, or a label at the left, says of a measure. */
public enum Role {
    NUMBER,
    /** A heading above several measures. */
    GROUP,
    MEASURE,
    /** ประเด็น, มิติ: what the measure answers to. */
    ISSUE,
    STEPS,
    UNIT,
    /** Who watches over it. */
    MONITOR,
    SCHEDULE,
    /** The day on which it begins, where a column of its own says it. */
    FROM,
    TO,
    BUDGET,
    INDICATOR,
    TARGET,
    RESULT,
    OUTCOME,
    PROBLEMS,
    EVIDENCE,
    REMARK,
    /** Known, and of no use to a plan; left out and listed. */
    OTHER;

    /** Whether a cell of it holds items rather than one text. */
    public boolean isList() {
        return switch (this) {
            case STEPS, INDICATOR, TARGET, RESULT, OUTCOME, PROBLEMS, EVIDENCE -> true;
            case NUMBER, GROUP, MEASURE, ISSUE, UNIT, MONITOR, SCHEDULE, FROM, TO, BUDGET, REMARK, OTHER -> false;
        };
    }

    /** Whether it says when. */
    boolean isTime() {
        return this == SCHEDULE || this == FROM || this == TO;
    }

    /** Whether several columns may have it; what stands in them is put together. */
    boolean mayRepeat() {
        return this == RESULT || this == REMARK || this == EVIDENCE || this == PROBLEMS || this == OTHER;
    }

    /** Whether it says that a table speaks of work to be done, and is no list of things, money or marks. */
    boolean speaksOfWork() {
        return switch (this) {
            case STEPS, UNIT, SCHEDULE, FROM, TO, RESULT, OUTCOME, MONITOR, TARGET -> true;
            case NUMBER, GROUP, MEASURE, ISSUE, BUDGET, INDICATOR, PROBLEMS, EVIDENCE, REMARK, OTHER -> false;
        };
    }

    /** As files and pages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
