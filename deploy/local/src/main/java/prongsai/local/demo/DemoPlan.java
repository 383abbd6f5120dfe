package prongsai.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How far one demo LAO has come with its plan.
 *
 * @param username the officer who enters it
 * @param laoName full name, put in the place of the seed's
 * @param shortName short name, put in the place of the seed's
 * @param place district and province, put in the place of the seed's
 * @param percentDone of its tasks, the earliest due first
 * @param percentLate of those done
 */
record DemoPlan(String username, String laoName, String shortName, String place, int percentDone, int percentLate) {
    static final int FISCAL_YEAR = 2568;

    private static final int DAYS_EARLY = 6;
    private static final int DAYS_LATE = 9;

    /** A task of a plan. */
    record Task(String id, LocalDate dueOn) {}

    /** A task to be ticked. */
    record Tick(String id, LocalDate doneOn) {}

    static DemoPlan of(String csvLine) {
        String[] fields = csvLine.split(",", -1);
        return new DemoPlan(
                fields[0], fields[1], fields[2], fields[3], Integer.parseInt(fields[4]), Integer.parseInt(fields[5]));
    }

    /** The seed's text as this LAO would have written it. */
    byte[] text(String seed) {
        return seed.replace("องค์การบริหารส่วนตำบลนาเลียง", laoName)
                .replace("อำเภอนาแก จังหวัดนครพนม", place)
                .replace("อบต.นาเลียง", shortName)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Which of the tasks, in order of their due dates, are done and when; the late ones are spread evenly. */
    List<Tick> ticks(List<Task> byDueDate) {
        int done = byDueDate.size() * percentDone / 100;
        List<Tick> ticks = new ArrayList<>();
        int late = 0;
        for (Task task : byDueDate.subList(0, done)) {
            boolean nowLate = late < (ticks.size() + 1) * percentLate / 100;
            late += nowLate ? 1 : 0;
            ticks.add(new Tick(task.id(), task.dueOn().plusDays(nowLate ? DAYS_LATE : -DAYS_EARLY)));
        }
        return ticks;
    }
}
