package prongsai.measures.transfer.importing.schedule;

import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.AND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAYS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ERA;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.EVERY;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FILLER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FIRST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FISCAL_YEAR;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.LAST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTH;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTHS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NUMBER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.QUARTER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TIMES;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TO;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.During;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;
import prongsai.thai.FiscalYear;

/** Quarters, listed and from one to another: ไตรมาส ๑ และ ๓, ไตรมาสที่ ๑ - ไตรมาสที่ ๒, ไตรมาส ๑/๒๕๖๘. */
final class QuarterParser {
    private static final int LAST_QUARTER = 4;

    private final TokenStream tokens;
    private final FiscalYear year;

    QuarterParser(TokenStream tokens, FiscalYear year) {
        this.tokens = tokens;
        this.year = year;
    }

    List<SchedulePart> parse() {
        int start = tokens.place();
        tokens.skip(EVERY, OF);
        if (!tokens.sees(QUARTER) || !tokens.seesNext(NUMBER, FIRST, LAST)) {
            tokens.back(start);
            return List.of();
        }
        tokens.next();
        var parts = new ArrayList<SchedulePart>();
        int first = number();
        while (true) {
            if (tokens.sees(TO) && quarterAhead()) {
                tokens.next();
                tokens.skip(QUARTER);
                parts.add(range(first, number(), start));
            } else {
                parts.add(range(first, first, start));
            }
            year(parts, first, start);
            if (!tokens.sees(AND, TO) || !quarterAhead()) {
                return List.copyOf(parts);
            }
            tokens.next();
            tokens.skip(QUARTER);
            first = number();
        }
    }

    private int number() {
        ScheduleToken token = tokens.next();
        return token.is(FIRST) ? 1 : token.is(LAST) ? LAST_QUARTER : token.value();
    }

    /** Behind a dash or a comma another quarter follows, and not the times, days or months of something else. */
    private boolean quarterAhead() {
        int ahead = tokens.peek(1).is(QUARTER) ? 2 : 1;
        ScheduleToken number = tokens.peek(ahead);
        return (ahead == 2 && number.is(NUMBER, FIRST, LAST))
                || (number.is(NUMBER)
                        && number.digits() == 1
                        && !tokens.peek(ahead + 1).is(TIMES, MONTH, MONTHS, DAYS));
    }

    private SchedulePart range(int first, int last, int start) {
        if (first < 1 || last < 1 || first > LAST_QUARTER || last > LAST_QUARTER) {
            return new Wrong(Reason.NO_SUCH_QUARTER, tokens.since(start));
        }
        if (last < first) {
            return new Wrong(Reason.ENDS_BEFORE_IT_BEGINS, tokens.since(start));
        }
        return new During(
                new Period(year.quarter(first).start(), year.quarter(last).end()));
    }

    /**
     * A quarter is one of a fiscal year. With the number of another calendar year beside it nobody knows which of the two was
     * meant: ไตรมาส ๑ ปี ๒๕๖๗ is October to December 2567 for one, and of the fiscal year 2567 for another.
     */
    private void year(List<SchedulePart> parts, int quarter, int start) {
        int before = tokens.place();
        tokens.skip(FILLER);
        boolean slash = tokens.sees(AND) && tokens.peek().text().equals("/") && tokens.seesNext(NUMBER);
        boolean said = slash || (tokens.sees(YEAR, FISCAL_YEAR, ERA) && yearNumberAhead());
        if (!said || (slash && tokens.peek(1).digits() < 2)) {
            tokens.back(before);
            return;
        }
        tokens.skip(AND, YEAR, FISCAL_YEAR, ERA, FILLER);
        ScheduleToken number = tokens.next();
        OptionalInt named = BuddhistYear.of(number.value(), number.digits());
        if (named.isEmpty() || named.getAsInt() != year.year()) {
            boolean calendar = named.isPresent() && quarter == 1 && named.getAsInt() == year.year() - 1;
            parts.add(new Wrong(calendar ? Reason.PARTS_DISAGREE : Reason.OUTSIDE_THE_YEAR, tokens.since(start)));
        }
    }

    private boolean yearNumberAhead() {
        int ahead = 0;
        while (tokens.peek(ahead).is(YEAR, FISCAL_YEAR, ERA, FILLER)) {
            ahead++;
        }
        return tokens.peek(ahead).is(NUMBER) && tokens.peek(ahead).digits() >= 2;
    }
}
