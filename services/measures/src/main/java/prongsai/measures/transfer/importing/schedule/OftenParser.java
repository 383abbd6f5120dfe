package prongsai.measures.transfer.importing.schedule;

import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAYS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.DAY_OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.END;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ERA;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.EVERY;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FILLER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FIRST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.FISCAL_YEAR;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.HALF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.LAST;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTH;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.MONTHS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.NUMBER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.OF;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.PER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.QUARTER;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.ROUND;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TIMES;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.TO;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.WEEKS;
import static prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind.YEAR;

import java.util.List;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.SchedulePart.EachMonthOn;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Often;
import prongsai.measures.transfer.importing.schedule.SchedulePart.WholeYear;
import prongsai.measures.transfer.importing.schedule.SchedulePart.Wrong;

/** How often: ปีละ ๒ ครั้ง, ๒ ครั้ง/ปี, ทุกเดือน, ราย ๓ เดือน, วันที่ ๕ ของทุกเดือน. */
final class OftenParser {
    private static final int MONTHS_A_YEAR = 12;
    private static final int QUARTER_YEAR = 3;

    private final TokenStream tokens;

    OftenParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** No part where nothing of it stands here; then nothing was gone over, but a ทุก before a time that is named. */
    List<SchedulePart> parse() {
        int start = tokens.place();
        List<SchedulePart> parts = per();
        if (parts.isEmpty()) {
            tokens.back(start);
            parts = times();
        }
        if (parts.isEmpty()) {
            tokens.back(start);
            parts = every();
        }
        if (parts.isEmpty()) {
            tokens.back(start);
            parts = dayOfEach();
        }
        if (parts.isEmpty()) {
            tokens.back(start);
        }
        return parts;
    }

    private List<SchedulePart> per() {
        int start = tokens.place();
        if (!tokens.sees(PER)) {
            return List.of();
        }
        int months = tokens.next().value();
        tokens.skip(FILLER);
        int times = 1;
        if (tokens.sees(NUMBER)) {
            times = tokens.next().value();
            if (tokens.take(TO) && tokens.take(NUMBER)) {
                tokens.take(TIMES);
                return List.of(new Wrong(Reason.DAYS_NOT_SAID, tokens.since(start)));
            }
        }
        return tokens.take(TIMES) ? List.of(often(months, times)) : List.of();
    }

    private List<SchedulePart> times() {
        if (!tokens.sees(NUMBER)) {
            return List.of();
        }
        int times = tokens.next().value();
        if (!tokens.take(TIMES)) {
            return List.of();
        }
        int before = tokens.place();
        tokens.skip(FILLER);
        if (tokens.sees(PER)) {
            return List.of(often(tokens.next().value(), times));
        }
        tokens.back(before);
        return List.of(often(MONTHS_A_YEAR, times));
    }

    private List<SchedulePart> every() {
        int start = tokens.place();
        boolean of = tokens.sees(OF);
        if (!tokens.take(EVERY, OF)) {
            return List.of();
        }
        boolean really = tokens.take(EVERY) || !of;
        boolean atTheEnd = tokens.take(END) || (tokens.sees(DAYS) && tokens.seesNext(END) && tokens.take(DAYS));
        tokens.take(END);
        if (tokens.sees(FISCAL_YEAR, YEAR) && !tokens.seesNext(NUMBER, ERA)) {
            tokens.next();
            return really && !atTheEnd ? List.of(new Often(1)) : List.of(new WholeYear(false));
        }
        if (tokens.sees(MONTHS) && !monthFollows()) {
            tokens.next();
            return List.of(new Often(MONTHS_A_YEAR));
        }
        if (tokens.sees(QUARTER) && !tokens.seesNext(NUMBER, FIRST, LAST)) {
            tokens.next();
            return List.of(new Often(MONTHS_A_YEAR / QUARTER_YEAR));
        }
        if (tokens.take(DAYS, WEEKS)) {
            return List.of(new Often(0));
        }
        if (tokens.take(HALF)) {
            tokens.take(YEAR, FISCAL_YEAR);
            return List.of(new Often(2));
        }
        boolean round = tokens.take(ROUND);
        if (tokens.sees(NUMBER) && tokens.seesNext(MONTHS)) {
            int months = tokens.next().value();
            tokens.next();
            return List.of(
                    months > 0 && MONTHS_A_YEAR % months == 0
                            ? new Often(MONTHS_A_YEAR / months)
                            : new Wrong(Reason.DAYS_NOT_SAID, tokens.since(start)));
        }
        if (really && !round && tokens.sees(DAY_OF)) {
            return dayOfEach();
        }
        return List.of();
    }

    /** วันที่ ๕ ของเดือน and วันที่ ๕ ของทุกเดือน. */
    private List<SchedulePart> dayOfEach() {
        boolean every = tokens.place() > 0 && !tokens.sees(NUMBER);
        if (!tokens.take(DAY_OF) || !tokens.sees(NUMBER)) {
            return List.of();
        }
        int day = tokens.next().value();
        tokens.skip(FILLER);
        boolean each = tokens.take(EVERY);
        boolean ofMonth = tokens.sees(MONTHS) && !monthFollows();
        if (!ofMonth || !(each || every)) {
            return List.of();
        }
        tokens.next();
        return List.of(new EachMonthOn(day));
    }

    private boolean monthFollows() {
        return tokens.seesNext(MONTH);
    }

    private static SchedulePart often(int months, int times) {
        return new Often(months == 0 ? 0 : times * (MONTHS_A_YEAR / months));
    }
}
