package prongsai.aggregation.statistics;

/**
 * The tasks that are due in one quarter.
 *
 * @param overdue not done although the due date has passed
 */
public record QuarterTasks(int tasks, int done, int overdue) {
    public static final QuarterTasks NONE = new QuarterTasks(0, 0, 0);

    QuarterTasks plus(QuarterTasks other) {
        return new QuarterTasks(tasks + other.tasks, done + other.done, overdue + other.overdue);
    }

    /** Whether it is too early to judge: some tasks are open, and none of them is late. */
    public boolean open() {
        return done < tasks && overdue == 0;
    }
}
