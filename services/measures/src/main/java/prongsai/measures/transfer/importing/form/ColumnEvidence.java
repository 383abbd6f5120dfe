package prongsai.measures.transfer.importing.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.schedule.ScheduleDoubt.Reason;
import prongsai.measures.transfer.importing.schedule.ScheduleWords;
import prongsai.thai.FiscalYear;

/** What stands below a heading, for the roles whose cells can be told by their looks. */
final class ColumnEvidence {
    /** From it on, the cells speak for a role as a heading does. */
    static final double STRONG = 0.8;

    private static final int SAMPLE = 40;
    private static final Pattern NUMBER = Pattern.compile("[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,2})?\\s?[.)]?");
    private static final Pattern UNIT = Pattern.compile(
            "(?s)(?:[-•(]?\\s?)?(?:ทุก)?(?:สำนัก|กอง(?!ทุน)|ฝ่าย|หน่วย|ส่วนราชการ|ปลัด|นายก|ผอ\\.|ผู้อำนวยการ|งานนิติ|งานการเจ้า|ศูนย์|โรงเรียน).{0,120}");
    private static final Pattern MONEY = Pattern.compile(
            "(?:ไม่ใช้(?:เงิน)?งบประมาณ|[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?:\\.[0-9๐-๙-]*|\\.-)?|[0-9๐-๙]{4,9}(?:\\.-)?)(?:\\s?บาท)?");
    private static final Pattern LINK = Pattern.compile("(?is).*(?:https?://|www\\.).*");

    private final Map<Role, Double> shares = new EnumMap<>(Role.class);
    private final int cells;

    private ColumnEvidence(List<String> texts, FiscalYear year) {
        cells = texts.size();
        share(Role.NUMBER, texts, text -> NUMBER.matcher(text).matches());
        share(Role.UNIT, texts, text -> UNIT.matcher(text).matches());
        share(Role.SCHEDULE, texts, text -> isTime(text, year));
        share(Role.BUDGET, texts, text -> MONEY.matcher(text).matches());
        share(Role.EVIDENCE, texts, text -> LINK.matcher(text).matches());
    }

    /** @param year any will do: what counts is whether the words name a time */
    static ColumnEvidence of(TableText table, int column, int from, FiscalYear year) {
        List<String> texts = IntStream.range(from, table.rows())
                .filter(row -> !table.hidden(row))
                .filter(row -> table.begins(row, column)
                        .filter(cell -> cell.columns() < Math.max(2, table.columns() / 2))
                        .isPresent())
                .mapToObj(row -> table.own(row, column))
                .filter(text -> !text.isEmpty() && !text.matches("[-–—]+"))
                .limit(SAMPLE)
                .toList();
        return new ColumnEvidence(texts, year);
    }

    private void share(Role role, List<String> texts, Predicate<String> looksLikeIt) {
        if (!texts.isEmpty()) {
            shares.put(role, (double) texts.stream().filter(looksLikeIt).count() / texts.size());
        }
    }

    double of(Role role) {
        return shares.getOrDefault(role, 0.0);
    }

    boolean isEmpty() {
        return cells == 0;
    }

    /** The role for which nearly all cells speak; a number may be the money of another column, and is not told by looks alone. */
    Map.Entry<Role, Double> best() {
        return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry(Role.OTHER, 0.0));
    }

    /** Whether its cells can show what they are. */
    static boolean tells(Role role) {
        return role == Role.NUMBER || role == Role.UNIT || role == Role.SCHEDULE || role == Role.BUDGET;
    }

    private static boolean isTime(String text, FiscalYear year) {
        var reading = ScheduleWords.read(text, year);
        return reading.doubt()
                .map(doubt -> switch (doubt.reason()) {
                    case EMPTY, NO_TIME, NOT_ALL_UNDERSTOOD ->
                        doubt.reason() != Reason.EMPTY
                                && text.length() < 40
                                && !reading.dueDates().isEmpty();
                    case ENDS_BEFORE_IT_BEGINS,
                            NO_SUCH_DAY,
                            NO_SUCH_QUARTER,
                            PARTS_DISAGREE,
                            OUTSIDE_THE_YEAR,
                            SEVERAL_YEARS,
                            SEVERAL_MEANINGS,
                            DAYS_NOT_SAID -> true;
                })
                .orElse(true);
    }
}
