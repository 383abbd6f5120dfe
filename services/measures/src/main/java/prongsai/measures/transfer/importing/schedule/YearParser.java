package prongsai.measures.transfer.importing.schedule;

import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.AND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ERA;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.EVERY;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FILLER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FIRST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FISCAL_YEAR;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.GOING_ON;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.HALF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.LAST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTH;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTHS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NUMBER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ROUND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TIMES;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TO;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.WHOLE;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.YEAR;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.During;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Round;
import prongsai.measures.transfer.importing.schedule.SchedulePart.WholeYear;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;
import prongsai.thai.FiscalYear;

/** The year, its halves and its rounds of reporting: ตลอดปีงบประมาณ, พ.ศ. ๒๕๖๘, ครึ่งปีแรก, รอบ ๖ เดือน. */
final class YearParser {
    private static final int MONTHS_A_YEAR = 12;
    private static final int HALF_YEAR = 6;
    private static final int FULL_YEAR_DIGITS = 4;

    private final TokenStream tokens;
    private final FiscalYear year;

    YearParser(TokenStream tokens, FiscalYear year) {
        this.tokens = tokens;
        this.year = year;
    }

    List<SchedulePart> parse() {
        int start = tokens.place();
        List<SchedulePart> parts = half(start);
        if (parts.isEmpty()) {
            tokens.back(start);
            parts = round(start);
        }
        if (parts.isEmpty()) {
            tokens.back(start);
            parts = whole(start);
        }
        if (parts.isEmpty()) {
            tokens.back(start);
        }
        return parts;
    }

    private List<SchedulePart> half(int start) {
        if (tokens.take(HALF)) {
            boolean first = tokens.sees(FIRST);
            if (tokens.take(FIRST, LAST)) {
                tokens.skip(FILLER);
                skipYear();
                return List.of(first ? firstMonths(HALF_YEAR) : lastMonths(HALF_YEAR));
            }
            tokens.take(YEAR, FISCAL_YEAR);
        } else {
            tokens.take(ROUND);
            if (!tokens.sees(NUMBER) || !tokens.seesNext(MONTHS)) {
                return List.of();
            }
            int months = tokens.next().value();
            tokens.next();
            boolean counts = months >= 1 && months < MONTHS_A_YEAR;
            boolean first = tokens.sees(FIRST);
            if (!counts || !tokens.take(FIRST, LAST)) {
                return List.of();
            }
            tokens.skip(FILLER);
            skipYear();
            return List.of(first ? firstMonths(months) : lastMonths(months));
        }
        boolean first = tokens.sees(FIRST);
        return tokens.take(FIRST, LAST)
                ? List.of(first ? firstMonths(HALF_YEAR) : lastMonths(HALF_YEAR))
                : List.of(new Wrong(Reason.SEVERAL_MEANINGS, tokens.since(start)));
    }

    /**
     * Reports are due for six months and for twelve; of nine months some mean all since October, others the last three. One
     * รอบ may stand for several: รอบ ๖ เดือน และ ๑๒ เดือน.
     */
    private List<SchedulePart> round(int start) {
        if (!tokens.take(ROUND) || !tokens.sees(NUMBER)) {
            return List.of();
        }
        var rounds = new ArrayList<SchedulePart>();
        boolean closed = true;
        do {
            tokens.take(ROUND);
            int months = tokens.next().value();
            closed = tokens.take(MONTHS);
            rounds.add(round(months, start));
        } while (anotherRound() && tokens.take(AND));
        return closed ? List.copyOf(rounds) : List.of();
    }

    private boolean anotherRound() {
        int ahead = tokens.peek(1).is(ROUND) ? 2 : 1;
        return tokens.sees(AND)
                && tokens.peek(ahead).is(NUMBER)
                && tokens.peek(ahead + 1).is(MONTHS);
    }

    private SchedulePart round(int months, int start) {
        return switch (months) {
            case HALF_YEAR -> firstMonths(HALF_YEAR);
            case MONTHS_A_YEAR -> new During(Period.of(year));
            default -> new Round(months, tokens.since(start));
        };
    }

    private List<SchedulePart> whole(int start) {
        if (tokens.take(WHOLE)) {
            skipYearWords();
            return numbers(start, false);
        }
        if (tokens.take(GOING_ON)) {
            tokens.skip(FILLER);
            return List.of(new WholeYear(true));
        }
        tokens.skip(EVERY, OF, FILLER);
        boolean worded = tokens.sees(YEAR, FISCAL_YEAR, ERA);
        skipYearWords();
        boolean numbered = tokens.sees(NUMBER) && tokens.peek().digits() == FULL_YEAR_DIGITS;
        return worded || (numbered && !tokens.seesNext(MONTH, TIMES, MONTHS)) ? numbers(start, true) : List.of();
    }

    private List<SchedulePart> numbers(int start, boolean named) {
        if (!tokens.sees(NUMBER) || tokens.peek().digits() < 2 || tokens.seesNext(MONTH, TIMES, MONTHS)) {
            return List.of(new WholeYear(named));
        }
        int first = yearNumber();
        int before = tokens.place();
        if (tokens.take(TO)) {
            skipYearWords();
            if (tokens.sees(NUMBER) && tokens.peek().digits() >= 2 && !tokens.seesNext(MONTH)) {
                return List.of(years(first, yearNumber(), start));
            }
            tokens.back(before);
        }
        return List.of(
                first == year.year() ? new WholeYear(named) : new Wrong(Reason.OUTSIDE_THE_YEAR, tokens.since(start)));
    }

    private SchedulePart years(int first, int last, int start) {
        if (last < first) {
            return new Wrong(Reason.ENDS_BEFORE_IT_BEGINS, tokens.since(start));
        }
        boolean holds = first <= year.year() && year.year() <= last;
        return new Wrong(holds ? Reason.SEVERAL_YEARS : Reason.OUTSIDE_THE_YEAR, tokens.since(start));
    }

    private int yearNumber() {
        ScheduleToken number = tokens.next();
        OptionalInt named = BuddhistYear.of(number.value(), number.digits());
        return named.orElse(0);
    }

    private void skipYear() {
        int before = tokens.place();
        skipYearWords();
        boolean same = tokens.sees(NUMBER) && tokens.peek().digits() >= 2 && !tokens.seesNext(MONTH);
        if (same && yearNumber() != year.year()) {
            tokens.back(before);
        }
    }

    private void skipYearWords() {
        tokens.skip(YEAR, FISCAL_YEAR, ERA, FILLER);
    }

    private During firstMonths(int months) {
        YearMonth first = YearMonth.from(year.start());
        return new During(Period.of(first, first.plusMonths(months - 1L)));
    }

    private During lastMonths(int months) {
        YearMonth last = YearMonth.from(year.end());
        return new During(Period.of(last.minusMonths(months - 1L), last));
    }
}
