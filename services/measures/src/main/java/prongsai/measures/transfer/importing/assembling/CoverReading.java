package prongsai.measures.transfer.importing.assembling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.words.Cover;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDateException;

/**
 * Whose report it is and of which year, as the lines before its table say.
 *
 * @param year null where they do not say
 * @param doubts in the order of the cover
 */
record CoverReading(Cover cover, @Nullable FiscalYear year, List<Doubt> doubts) {
    private static final double TWO_YEARS = 0.3;

    CoverReading {
        doubts = List.copyOf(doubts);
    }

    static CoverReading of(List<String> preamble) {
        Cover cover = Cover.of(preamble);
        var doubts = new ArrayList<Doubt>();
        if (cover.laoName().isEmpty()) {
            doubts.add(Doubt.of(Cell.ofReport(Field.LAO_NAME), "", 0, "lao-missing"));
        }
        FiscalYear year = year(cover, doubts);
        return new CoverReading(cover, year, doubts);
    }

    private static @Nullable FiscalYear year(Cover cover, List<Doubt> doubts) {
        var cell = Cell.ofReport(Field.FISCAL_YEAR);
        String read = cover.year();
        if (read.isEmpty()) {
            doubts.add(Doubt.of(cell, "", 0, "fiscal-year-missing"));
            return null;
        }
        if (!cover.otherYear().isEmpty()) {
            doubts.add(Doubt.of(cell, read, TWO_YEARS, "fiscal-years-several", read, cover.otherYear()));
        }
        try {
            return FiscalYear.parse(read);
        } catch (ThaiDateException refused) {
            doubts.add(Doubt.of(cell, read, 0, "fiscal-year-wrong", refused.found(), refused.expected()));
            return null;
        }
    }

    String firstTitle() {
        return cover.titles().isEmpty() ? "" : cover.titles().getFirst();
    }

    String lastTitle() {
        return cover.titles().isEmpty() ? "" : cover.titles().getLast();
    }
}
