package prongsai.measures.transfer.importing.schedule;

import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.AND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.BEFORE;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.BY;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.CLOSE;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAYS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAY_OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.END;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FILLER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FISCAL_YEAR;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FROM;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTH;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTHS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NTH_TIME;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NUMBER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.OPEN;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.QUARTER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TO;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.WEEKS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.YEAR;

import java.util.ArrayList;
import java.util.List;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Bracket;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Counted;
import prongsai.measures.transfer.importing.schedule.SchedulePart.During;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Lasting;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Left;
import prongsai.measures.transfer.importing.schedule.SchedulePart.WholeYear;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;
import prongsai.thai.FiscalYear;

/** Makes parts of tokens, from the first to the last; what fits no rule is {@link Left}. */
final class ScheduleParser {
    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_A_QUARTER = 3;

    private final TokenStream tokens;
    private final FiscalYear year;
    private final List<SchedulePart> parts = new ArrayList<>();
    private final OftenParser often;
    private final QuarterParser quarters;
    private final YearParser years;
    private final DayParser days;

    /** What follows is an end, and says nothing of a beginning. */
    private boolean deadline;

    private ScheduleParser(TokenStream tokens, FiscalYear year) {
        this.tokens = tokens;
        this.year = year;
        often = new OftenParser(tokens);
        quarters = new QuarterParser(tokens, year);
        years = new YearParser(tokens, year);
        days = new DayParser(tokens, year);
    }

    static List<SchedulePart> parse(List<ScheduleToken> tokens, FiscalYear year) {
        return new ScheduleParser(new TokenStream(tokens), year).run(false);
    }

    private List<SchedulePart> run(boolean inBracket) {
        while (!tokens.ended()) {
            if (tokens.sees(CLOSE) && inBracket) {
                break;
            }
            one();
        }
        return List.copyOf(parts);
    }

    private void one() {
        int start = tokens.place();
        if (tokens.take(FILLER, CLOSE, AND)) {
            return;
        }
        if (tokens.take(OPEN)) {
            parts.add(new Bracket(new ScheduleParser(tokens, year).run(true)));
            tokens.take(CLOSE);
        } else if (tokens.take(NTH_TIME)) {
            tokens.take(NUMBER);
            deadline = false;
        } else if (counted() || end() || fromAnEnd()) {
            return;
        } else if (tokens.take(BY)) {
            deadline = true;
        } else if (tokens.take(BEFORE)) {
            deadline = true;
            parts.add(new Left(tokens.since(start)));
        } else if (!taken(often.parse())
                && !taken(quarters.parse())
                && !taken(years.parse())
                && !taken(days.parse())
                && !lasting()) {
            tokens.next();
            parts.add(new Left(tokens.since(start)));
        }
    }

    private boolean taken(List<SchedulePart> read) {
        for (SchedulePart part : read) {
            parts.add(
                    switch (part) {
                        case During(Period period) when deadline -> new During(period.asDeadline());
                        case WholeYear whole
                        when deadline -> new During(Period.of(year).asDeadline());
                        default -> part;
                    });
        }
        return !read.isEmpty();
    }

    /** ภายใน ๓๐ วัน: counted from a day that the words do not name as a date. */
    private boolean counted() {
        int start = tokens.place();
        if (tokens.take(BY)) {
            tokens.skip(FILLER);
            if (tokens.take(NUMBER) && tokens.take(DAYS, MONTHS, WEEKS) && !tokens.sees(MONTH)) {
                parts.add(new Counted());
                return true;
            }
        }
        tokens.back(start);
        if (tokens.take(NUMBER) && tokens.take(DAYS, WEEKS)) {
            parts.add(new Counted());
            return true;
        }
        tokens.back(start);
        return false;
    }

    /** สิ้นเดือนมีนาคม, สิ้นไตรมาสที่ ๒, สิ้นปีงบประมาณ; but สิ้นปี is December for some and September for others. */
    private boolean end() {
        int start = tokens.place();
        if (!tokens.take(END)) {
            return false;
        }
        boolean named = (tokens.sees(MONTHS) && tokens.seesNext(MONTH))
                || tokens.sees(QUARTER)
                || tokens.sees(FISCAL_YEAR)
                || tokens.sees(MONTH);
        if (named) {
            deadline = true;
        } else {
            boolean ofYear = tokens.take(YEAR);
            parts.add(ofYear ? new Wrong(Reason.SEVERAL_MEANINGS, tokens.since(start)) : new Left(tokens.since(start)));
        }
        return true;
    }

    /** ตั้งแต่ promises an end; where none follows, it has not been understood. */
    private boolean fromAnEnd() {
        int start = tokens.place();
        if (!tokens.take(FROM)) {
            return false;
        }
        String from = tokens.since(start);
        int before = parts.size();
        tokens.skip(FILLER);
        boolean quarter = taken(quarters.parse());
        boolean read = quarter || taken(days.parse());
        int alone = quarter ? MONTHS_A_QUARTER : 1;
        boolean open = read
                && parts.subList(before, parts.size()).stream()
                        .allMatch(part -> part instanceof During(Period period) && period.months() == alone)
                && (quarter || !days.wentOn());
        if (!read || open) {
            parts.add(new Left(from));
        }
        return true;
    }

    /** ๓ เดือน, ๑ ปี: how long it takes. */
    private boolean lasting() {
        int start = tokens.place();
        if (tokens.sees(NUMBER) && tokens.peek().value() <= MONTHS_A_YEAR) {
            int number = tokens.next().value();
            if (tokens.take(MONTHS)) {
                parts.add(new Lasting(number));
                return true;
            }
            if (tokens.take(YEAR)) {
                parts.add(new Lasting(number * MONTHS_A_YEAR));
                return true;
            }
        }
        tokens.back(start);
        // A dash between two parts says no more than a comma does, but alone it may have lost its other end.
        boolean loose = tokens.sees(TO, DAY_OF) && !parts.isEmpty() && tokens.seesNext(OPEN, NTH_TIME);
        if (loose) {
            tokens.next();
        }
        return loose;
    }
}
