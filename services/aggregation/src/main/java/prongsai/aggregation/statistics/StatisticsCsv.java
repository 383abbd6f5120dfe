package prongsai.aggregation.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An answer as CSV (RFC 4180), with the columns named as in JSON. */
final class StatisticsCsv {
    /** What makes Excel read the file as UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String[] HEADER = Arrays.stream(StatisticsAnswer.Row.class.getRecordComponents())
            .map(component -> component.getName())
            .toArray(String[]::new);

    private StatisticsCsv() {}

    static String write(StatisticsAnswer answer) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(out)) {
            for (StatisticsAnswer.Row row : answer.rows()) {
                printer.printRecord(
                        safe(row.code()),
                        safe(row.name()),
                        row.laos(),
                        row.plans(),
                        row.plansComplete(),
                        row.measures(),
                        row.measuresComplete(),
                        row.tasks(),
                        row.tasksDone(),
                        row.tasksOnTime(),
                        row.tasksOverdue(),
                        row.published());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return out.toString();
    }

    /** A name is data: a spreadsheet must not run it as a formula (OWASP, CSV injection). */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
