package prongsai.measures.transfer.importing.assembling;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.meaning.UnitReading;
import prongsai.measures.transfer.importing.meaning.UnitText;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.Knows;
import prongsai.measures.transfer.importing.schedule.ScheduleReading;
import prongsai.measures.transfer.importing.schedule.ScheduleWords;
import prongsai.measures.transfer.importing.words.FrequencyWords;
import prongsai.measures.transfer.importing.words.QuarterWords;
import prongsai.thai.FiscalYear;

/** Understands single cells by what is known of the office. */
record Understanding(Knows knows) {

    String laoName() {
        return knows.laoName();
    }

    /** The same without a word of doubt, for what a person has typed. */
    List<Integer> quarters(String schedule) {
        FiscalYear year = knows.year();
        return year == null
                ? QuarterWords.read(schedule)
                : ScheduleWords.read(schedule, year).quarters(year);
    }

    /** The same. */
    List<String> units(String responsible) {
        return UnitText.read(responsible, knows.ownUnits()).names();
    }

    List<Integer> quarters(int measure, String schedule, List<Doubt> doubts) {
        var cell = new Cell(measure, Field.SCHEDULE, 0);
        FiscalYear year = knows.year();
        if (year == null) {
            List<Integer> quarters = QuarterWords.read(schedule);
            if (quarters.isEmpty()) {
                doubts.add(Doubt.of(cell, schedule, 0, "no-quarter"));
            }
            return quarters;
        }
        ScheduleReading reading = ScheduleWords.read(schedule, year);
        reading.doubt().ifPresent(doubt -> {
            String reason =
                    "schedule-" + doubt.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            doubts.add(Doubt.of(cell, schedule, 0.2, reason, String.join(", ", doubt.words())));
        });
        return reading.quarters(year);
    }

    /** What sets something up is done once, and a step may say for itself how often; the others follow the schedule's words. */
    Frequency frequency(String step, String schedule, List<Integer> quarters) {
        Frequency usual = FrequencyWords.read(step, quarters);
        boolean guessed = usual == Frequency.QUARTERLY && !FrequencyWords.isStated(step);
        return guessed && saysHowOften(schedule)
                ? ScheduleWords.read(schedule, Objects.requireNonNull(knows.year()))
                        .frequency()
                : usual;
    }

    /** Each quarter is what would be guessed anyway, and a person should still see it. */
    boolean saysHowOften(String schedule) {
        FiscalYear year = knows.year();
        if (year == null) {
            return false;
        }
        ScheduleReading reading = ScheduleWords.read(schedule, year);
        return reading.isCertain() && reading.timesAYear() > 0 && reading.frequency() != Frequency.QUARTERLY;
    }

    UnitReading units(int measure, String responsible, List<Doubt> doubts) {
        var cell = new Cell(measure, Field.RESPONSIBLE, 0);
        UnitReading reading = UnitText.read(responsible, knows.ownUnits());
        if (!reading.all() && reading.units().isEmpty()) {
            doubts.add(Doubt.of(cell, responsible, 0, "no-unit"));
        }
        for (UnitReading.Named unit : reading.units()) {
            switch (unit.how()) {
                case OWN, NEW -> {
                    // Nothing to ask: a unit that the LAO does not have yet is made with the plan.
                }
                case LIKE_OWN ->
                    doubts.add(Doubt.of(cell, unit.name(), 0.4, "unit-like-own", unit.name(), unit.like()));
                case VAGUE -> doubts.add(Doubt.of(cell, unit.name(), 0.3, "unit-vague", unit.name()));
            }
        }
        return reading;
    }
}
