package prongsai.measures.transfer.importing.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Bracket;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Counted;
import prongsai.measures.transfer.importing.schedule.SchedulePart.During;
import prongsai.measures.transfer.importing.schedule.SchedulePart.EachMonthOn;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Lasting;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Left;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Often;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Round;
import prongsai.measures.transfer.importing.schedule.SchedulePart.WholeYear;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;
import prongsai.thai.FiscalYear;

/** Holds the parts of a schedule against each other. */
final class ScheduleSums {
    private static final int MONTHS_A_YEAR = 12;

    private final FiscalYear year;
    private final String words;
    private final List<Period> periods = new ArrayList<>();
    private final List<Integer> often = new ArrayList<>();
    private final List<ScheduleDoubt> doubts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Lasting> lasting = new ArrayList<>();
    private @Nullable EachMonthOn eachMonth;
    private @Nullable Round round;
    private boolean whole;
    private boolean named;
    private boolean counted;

    ScheduleSums(FiscalYear year, String words) {
        this.year = year;
        this.words = words;
    }

    ScheduleReading sum(List<SchedulePart> parts) {
        parts.forEach(this::add);
        parts.forEach(part -> {
            if (part instanceof Bracket(List<SchedulePart> inner)) {
                bracket(inner);
            }
        });
        return reading();
    }

    private void add(SchedulePart part) {
        switch (part) {
            case During(Period period) -> periods.add(period);
            case WholeYear(boolean onlyNamed) -> {
                whole |= !onlyNamed;
                named |= onlyNamed;
            }
            case Often(int times) -> often.add(times);
            case EachMonthOn on -> eachMonth = on;
            case Lasting length -> lasting.add(length);
            case Counted none -> counted = true;
            case Round unclear -> round = unclear;
            case Left(String some) -> left.add(some);
            case Wrong(Reason reason, String some) -> doubts.add(new ScheduleDoubt(reason, List.of(some)));
            case Bracket inner -> {
                // Explains what stands before it, and is read when all of that is known.
            }
        }
    }

    private void bracket(List<SchedulePart> inner) {
        var within = new ScheduleSums(year, words);
        inner.forEach(within::add);
        left.addAll(within.left);
        doubts.addAll(within.doubts);
        often.addAll(within.often);
        lasting.addAll(within.lasting);
        if (within.counted) {
            left.add(words);
        }
        if (within.periods.isEmpty()) {
            whole |= within.whole;
            named |= within.named;
            return;
        }
        boolean explains = periods.isEmpty() && !whole;
        if (explains) {
            periods.addAll(within.periods);
            round = null;
        } else if (!days(within.periods).equals(days(whole ? List.of(Period.of(year)) : periods))
                && !fitsOften(within.periods)) {
            doubts.add(new ScheduleDoubt(Reason.PARTS_DISAGREE, List.of(words)));
        }
    }

    /** ตลอดปี ปีละ ๒ ครั้ง (มี.ค. และ ก.ย.): the brackets say when it is, and as many times as the words before them. */
    private boolean fitsOften(List<Period> inner) {
        boolean fits = often.size() == 1 && often.getFirst() == inner.size() && whole && periods.isEmpty();
        if (fits) {
            periods.addAll(inner);
            whole = false;
        }
        return fits;
    }

    private ScheduleReading reading() {
        String bare = words.replaceAll("[\\s\\p{Z}\\p{Punct}–—−]", "");
        if (bare.isEmpty()) {
            return none(Reason.EMPTY);
        }
        boolean timed = !periods.isEmpty() || whole || named || !often.isEmpty() || eachMonth != null;
        if (counted || (!timed && doubts.isEmpty() && round == null && !isAYear())) {
            return none(Reason.NO_TIME);
        }
        if (whole && !periods.isEmpty() && !days(periods).equals(days(List.of(Period.of(year))))) {
            doubts.add(new ScheduleDoubt(Reason.PARTS_DISAGREE, List.of(words)));
        }
        if (periods.isEmpty() && round == null && doubts.stream().noneMatch(ScheduleSums::leavesNothing)) {
            periods.add(Period.of(year));
        }
        periods.sort(Comparator.comparing(Period::to));
        checkPeriods();
        List<LocalDate> due = dueDates();
        int times = often.isEmpty() ? 0 : often.getFirst();
        return new ScheduleReading(
                words,
                periods,
                due,
                eachMonth == null ? times : MONTHS_A_YEAR,
                doubts.stream().findFirst());
    }

    private void checkPeriods() {
        if (round != null) {
            doubts.add(new ScheduleDoubt(Reason.SEVERAL_MEANINGS, List.of(round.words())));
        }
        if (periods.stream().anyMatch(period -> !period.isWithin(year))) {
            doubts.add(new ScheduleDoubt(Reason.OUTSIDE_THE_YEAR, List.of(words)));
        }
        int months = periods.stream().mapToInt(Period::months).sum();
        if (lasting.stream().anyMatch(length -> months > 0 && length.months() != months)) {
            doubts.add(new ScheduleDoubt(Reason.PARTS_DISAGREE, List.of(words)));
        }
        if (often.stream().distinct().count() > 1) {
            doubts.add(new ScheduleDoubt(Reason.PARTS_DISAGREE, List.of(words)));
        }
        if (!left.isEmpty()) {
            doubts.add(new ScheduleDoubt(Reason.NOT_ALL_UNDERSTOOD, left));
        }
    }

    private boolean isAYear() {
        return lasting.stream().anyMatch(length -> length.months() == MONTHS_A_YEAR);
    }

    private List<LocalDate> dueDates() {
        if (periods.isEmpty()) {
            return List.of();
        }
        if (eachMonth != null) {
            int day = eachMonth.day();
            return months().map(month -> month.atDay(Math.clamp(day, 1, month.lengthOfMonth())))
                    .toList();
        }
        if (often.isEmpty()) {
            return ends();
        }
        int times = often.getFirst();
        boolean spreads = times > 0 && MONTHS_A_YEAR % times == 0;
        boolean wholeYear = days(periods).equals(days(List.of(Period.of(year))));
        if (spreads && (wholeYear || times > periods.size())) {
            int step = MONTHS_A_YEAR / times;
            List<LocalDate> spread = months().filter(month -> monthOfYear(month) % step == 0)
                    .map(YearMonth::atEndOfMonth)
                    .toList();
            boolean enough = wholeYear || times == MONTHS_A_YEAR || (step <= 3 && !spread.isEmpty());
            if (enough) {
                return spread;
            }
        }
        if (times != periods.size()) {
            doubts.add(new ScheduleDoubt(Reason.DAYS_NOT_SAID, List.of(words)));
        }
        return ends();
    }

    private List<LocalDate> ends() {
        return periods.stream().map(Period::to).distinct().sorted().toList();
    }

    private Stream<YearMonth> months() {
        return periods.stream()
                .flatMap(period -> Stream.iterate(
                        YearMonth.from(period.first()),
                        month -> !month.isAfter(YearMonth.from(period.to())),
                        month -> month.plusMonths(1)))
                .distinct()
                .sorted();
    }

    private int monthOfYear(YearMonth month) {
        return (month.getMonthValue() + 2) % MONTHS_A_YEAR + 1;
    }

    /** The days on which something is named, put together, so that ไตรมาส ๑-๒ equals ต.ค. – มี.ค. */
    private static List<LocalDate> days(List<Period> periods) {
        var ends = new ArrayList<LocalDate>();
        periods.stream().sorted(Comparator.comparing(Period::first)).forEach(period -> {
            boolean goesOn = !ends.isEmpty() && ends.getLast().plusDays(1).equals(period.first());
            if (goesOn) {
                ends.removeLast();
            } else {
                ends.add(period.first());
            }
            ends.add(period.to());
        });
        return ends;
    }

    private static boolean leavesNothing(ScheduleDoubt doubt) {
        return switch (doubt.reason()) {
            case ENDS_BEFORE_IT_BEGINS,
                    NO_SUCH_DAY,
                    NO_SUCH_QUARTER,
                    OUTSIDE_THE_YEAR,
                    SEVERAL_MEANINGS,
                    PARTS_DISAGREE -> true;
            case SEVERAL_YEARS, DAYS_NOT_SAID, NOT_ALL_UNDERSTOOD, NO_TIME, EMPTY -> false;
        };
    }

    private ScheduleReading none(Reason reason) {
        return new ScheduleReading(
                words, List.of(), List.of(), 0, Optional.of(new ScheduleDoubt(reason, List.of(words))));
    }
}
