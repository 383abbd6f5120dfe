package prongsai.measures.transfer.importing.schedule;

import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.AND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DATE;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAY_OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.END;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ERA;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.EVERY;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FILLER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FISCAL_YEAR;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTH;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTHS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NUMBER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ONWARD;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TO;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import prongsai.thai.FiscalYear;

/** Days and months, and from one to another: ภายใน ๓๑ มี.ค. ๖๘, ม.ค. – มี.ค. ๒๕๖๘, ๑ - ๑๕ ม.ค. ๖๘, 18ธค67. */
final class DayParser {
    private static final int YEAR_FACTOR = 10_000;
    private static final int MONTH_FACTOR = 100;
    private static final int LAST_DAY = 31;
    private static final int FULL_YEAR_DIGITS = 4;

    private final TokenStream tokens;
    private final FiscalYear year;
    private boolean wentOn;

    DayParser(TokenStream tokens, FiscalYear year) {
        this.tokens = tokens;
        this.year = year;
    }

    /** Whether the last time that was read said how long it goes on. */
    boolean wentOn() {
        return wentOn;
    }

    List<SchedulePart> parse() {
        int start = tokens.place();
        wentOn = false;
        tokens.skip(EVERY, OF, FILLER);
        Optional<Point> first = point();
        if (first.isEmpty()) {
            tokens.back(start);
            return List.of();
        }
        int before = tokens.place();
        if (tokens.take(ONWARD)) {
            wentOn = true;
            return List.of(first.get().onward(year, tokens.since(start)));
        }
        tokens.skip(FILLER);
        if (tokens.take(TO)) {
            tokens.skip(FILLER, EVERY);
            Optional<Point> last = point();
            if (last.isPresent()) {
                wentOn = true;
                return List.of(first.get().to(last.get(), year, tokens.since(start)));
            }
        }
        tokens.back(before);
        return first.get().month() == 0 ? back(start) : List.of(first.get().alone(year, tokens.since(start)));
    }

    private List<SchedulePart> back(int start) {
        tokens.back(start);
        return List.of();
    }

    private Optional<Point> point() {
        int start = tokens.place();
        tokens.skip(END);
        tokens.skip(DAY_OF, FILLER);
        if (tokens.sees(DATE)) {
            int value = tokens.next().value();
            return Optional.of(new Point(
                    value / (YEAR_FACTOR * MONTH_FACTOR), value / YEAR_FACTOR % MONTH_FACTOR, value % YEAR_FACTOR));
        }
        int day = 0;
        if (tokens.sees(NUMBER) && tokens.peek().value() >= 1 && tokens.peek().value() <= LAST_DAY) {
            int at = tokens.place();
            day = tokens.next().value();
            if (tokens.sees(TO) && dayAndMonthAhead()) {
                return Optional.of(new Point(day, 0, 0));
            }
            tokens.skip(FILLER);
            if (!tokens.sees(MONTH) && !(tokens.sees(MONTHS) && tokens.seesNext(MONTH))) {
                tokens.back(at);
                day = 0;
            }
        }
        tokens.take(MONTHS);
        if (!tokens.sees(MONTH)) {
            tokens.back(start);
            return Optional.empty();
        }
        int month = tokens.next().value();
        return Optional.of(new Point(day, month, year()));
    }

    /** ๑ - ๑๕ ม.ค.: the month behind the second day is the first one's too. */
    private boolean dayAndMonthAhead() {
        int ahead = 1;
        while (tokens.peek(ahead).is(DAY_OF, FILLER)) {
            ahead++;
        }
        if (!tokens.peek(ahead).is(NUMBER)) {
            return false;
        }
        ahead++;
        while (tokens.peek(ahead).is(MONTHS, FILLER)) {
            ahead++;
        }
        return tokens.peek(ahead).is(MONTH);
    }

    /** The year behind a month; 0 where none is said. A day of the next month is none. */
    private int year() {
        int before = tokens.place();
        tokens.skip(FILLER, YEAR, ERA, FISCAL_YEAR);
        if (tokens.sees(NUMBER) && tokens.peek().digits() >= 2) {
            ScheduleToken number = tokens.peek();
            boolean dayOfNext = number.digits() < FULL_YEAR_DIGITS
                    && number.value() <= LAST_DAY
                    && (tokens.seesNext(MONTH)
                            || (tokens.seesNext(AND, TO) && tokens.peek(2).is(NUMBER)));
            OptionalInt said = BuddhistYear.of(number.value(), number.digits());
            if (said.isPresent() && !dayOfNext) {
                tokens.next();
                return said.getAsInt();
            }
        }
        tokens.back(before);
        return 0;
    }
}
