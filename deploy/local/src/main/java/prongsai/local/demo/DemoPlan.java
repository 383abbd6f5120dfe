package prongsai.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDigits;

/**
 * How far one demo LAO has come with its plans.
 *
 * @param username the officer who enters them
 * @param laoName full name, put in the place of the seed's
 * @param shortName short name, put in the place of the seed's
 * @param place district and province, put in the place of the seed's
 * @param percentDone of the tasks of the seed's year, the earliest due first; negative where the LAO has no plan of that year
 * @param percentLate of those done
 */
record DemoPlan(String username, String laoName, String shortName, String place, int percentDone, int percentLate) {
    /** The year of the seed, which is kept at any date. */
    static final FiscalYear SEED_YEAR = new FiscalYear(2568);

    private static final int NONE = -1;
    private static final int NEARLY_ALL = 95;
    private static final int DAYS_EARLY = 6;
    private static final int DAYS_LATE = 9;
    private static final Pattern FULL = Pattern.compile("องค์การ\\s?บริหาร\\s?ส่วน\\s?ตำบล\\s?นาเลียง");
    private static final Pattern SHORT = Pattern.compile("อบต\\.\\s?นาเลียง");

    /** A task of a plan. */
    record Task(String id, LocalDate dueOn) {}

    /** A task to be ticked. */
    record Tick(String id, LocalDate doneOn) {}

    static DemoPlan of(String csvLine) {
        String[] fields = csvLine.split(",", -1);
        return new DemoPlan(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4].isEmpty() ? NONE : Integer.parseInt(fields[4]),
                fields[5].isEmpty() ? 0 : Integer.parseInt(fields[5]));
    }

    /** The year before the running one in which it has a plan. */
    FiscalYear earlier(FiscalYear running) {
        return percentDone == NONE ? new FiscalYear(running.year() - 1) : SEED_YEAR;
    }

    /** The seed's text as this LAO would have written it in a year. */
    byte[] text(String seed, FiscalYear year) {
        String named = SHORT.matcher(FULL.matcher(seed).replaceAll(Matcher.quoteReplacement(laoName)))
                .replaceAll(Matcher.quoteReplacement(shortName));
        return officers(named)
                .replace("อำเภอนาแก จังหวัดนครพนม", place)
                .replace(thai(SEED_YEAR), thai(year))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The head and the clerk of a municipality and of a province are called otherwise. */
    private String officers(String text) {
        if (laoName.startsWith("เทศบาล")) {
            return text.replace("นายก อบต.", "นายกเทศมนตรี").replace("ปลัด อบต.", "ปลัดเทศบาล");
        }
        return laoName.startsWith("องค์การบริหารส่วนจังหวัด")
                ? text.replace("นายก อบต.", "นายก อบจ.").replace("ปลัด อบต.", "ปลัด อบจ.")
                : text;
    }

    private static String thai(FiscalYear year) {
        return ThaiDigits.toThai(String.valueOf(year.year()));
    }

    /** Which of the tasks of an earlier year, in order of their due dates, are done and when; the late ones are spread evenly. */
    List<Tick> ticks(List<Task> byDueDate) {
        int done = byDueDate.size() * (percentDone == NONE ? NEARLY_ALL : percentDone) / 100;
        List<Tick> ticks = new ArrayList<>();
        int late = 0;
        for (Task task : byDueDate.subList(0, done)) {
            boolean nowLate = late < (ticks.size() + 1) * percentLate / 100;
            late += nowLate ? 1 : 0;
            ticks.add(new Tick(task.id(), task.dueOn().plusDays(nowLate ? DAYS_LATE : -DAYS_EARLY)));
        }
        return ticks;
    }

    /** Of the running year: all that is due but the last, which is late; and the first of what comes next. */
    static List<Tick> running(List<Task> byDueDate, LocalDate today) {
        List<Task> due =
                byDueDate.stream().filter(task -> task.dueOn().isBefore(today)).toList();
        List<Tick> ticks = new ArrayList<>();
        due.stream()
                .limit(Math.max(0, due.size() - 1))
                .forEach(task -> ticks.add(new Tick(task.id(), task.dueOn().minusDays(DAYS_EARLY))));
        byDueDate.stream().skip(due.size()).findFirst().ifPresent(task -> ticks.add(new Tick(task.id(), today)));
        return ticks;
    }
}
