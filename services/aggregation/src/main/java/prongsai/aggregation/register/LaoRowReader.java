package prongsai.aggregation.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.thai.CleanText;
import prongsai.thai.ThaiDigits;

/** Checks one row, all of it, so that one run tells everything that is wrong. */
final class LaoRowReader {
    private static final Pattern CODE = Pattern.compile("[0-9]{7}");
    /** What stands for a character that was lost, here or on the way of the file. */
    private static final char UNREADABLE = '\uFFFD';
    /** No LAO is older than the สุขาภิบาล of 1897. */
    private static final int FIRST_YEAR = 1897;
    /** A year from here on is one of the Buddhist era. */
    private static final int SURELY_BUDDHIST = 2400;

    private final long row;
    private final Map<LaoColumn, String> cells;
    private final Set<String> areas;
    private final List<Finding> findings = new ArrayList<>();

    LaoRowReader(long row, Map<LaoColumn, String> cells, Set<String> areas) {
        this.row = row;
        this.cells = cells;
        this.areas = areas;
    }

    static String clean(String cell) {
        return CleanText.readable(cell).replace('\u00A0', ' ').strip();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The row, or nothing where {@link #findings()} say why. */
    Optional<LaoRow> read() {
        String code = code(LaoColumn.CODE);
        String name = text(LaoColumn.NAME);
        String shortName = text(LaoColumn.SHORT_NAME);
        Optional<LaoType> type = type(code);
        String province = digits(LaoColumn.PROVINCE_CODE);
        @Nullable String district = optional(LaoColumn.DISTRICT_CODE);
        @Nullable String subdistrict = optional(LaoColumn.SUBDISTRICT_CODE);
        area(LaoColumn.PROVINCE_CODE, province, 2, "");
        if (district != null) {
            area(LaoColumn.DISTRICT_CODE, district, 4, province);
        }
        if (subdistrict != null) {
            area(LaoColumn.SUBDISTRICT_CODE, subdistrict, 6, district == null ? province : district);
        }
        type.ifPresent(known -> districtFits(known, district));
        @Nullable LocalDate from = date(LaoColumn.VALID_FROM, digits(LaoColumn.VALID_FROM));
        @Nullable String end = optional(LaoColumn.VALID_TO);
        @Nullable LocalDate to = end == null ? null : date(LaoColumn.VALID_TO, end);
        if (from != null && to != null && !to.isAfter(from)) {
            note("ends-before", to, from);
        }
        Optional<String> former =
                optional(LaoColumn.FORMER_CODE) == null ? Optional.empty() : Optional.of(code(LaoColumn.FORMER_CODE));
        Optional<Boolean> demo = demo();
        if (!findings.isEmpty() || from == null) {
            return Optional.empty();
        }
        return type.map(known -> new LaoDetail(code, name, shortName, known, province, district, subdistrict, from, to))
                .map(detail -> new LaoRow(row, detail, former, demo));
    }

    private String code(LaoColumn column) {
        String code = digits(column);
        if (!CODE.matcher(code).matches()) {
            note("code", column.header(), code);
        }
        return code;
    }

    private String text(LaoColumn column) {
        String text = cell(column);
        if (text.isEmpty()) {
            note("missing", column.header());
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            note("unreadable", column.header(), text);
        }
        return text;
    }

    private Optional<LaoType> type(String code) {
        Optional<LaoType> type = LaoType.of(cell(LaoColumn.TYPE));
        if (type.isEmpty()) {
            note("type", cell(LaoColumn.TYPE), LaoType.names());
        }
        type.filter(known -> CODE.matcher(code).matches() && !known.mayHaveCode(code))
                .ifPresent(known -> note("code-type", code, known.name(), known.expectedFirstDigits()));
        return type;
    }

    private void area(LaoColumn column, String code, int length, String parent) {
        if (code.length() != length || !areas.contains(code)) {
            note("area", column.header(), code, length);
        } else if (!code.startsWith(parent)) {
            note("area-outside", column.header(), code, parent);
        }
    }

    private void districtFits(LaoType type, @Nullable String district) {
        if (type.needsDistrict() && district == null) {
            note("district-missing", type.name());
        } else if (!type.needsDistrict() && district != null) {
            note("district-given", type.name(), district);
        }
    }

    private @Nullable LocalDate date(LaoColumn column, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= SURELY_BUDDHIST) {
                note("date-buddhist", column.header(), text, date.minusYears(543));
                return null;
            }
            if (date.getYear() >= FIRST_YEAR) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, together with impossible years
        }
        note("date", column.header(), text);
        return null;
    }

    private Optional<Boolean> demo() {
        String text = cells.getOrDefault(LaoColumn.DEMO, "");
        return switch (text) {
            case "" -> cells.containsKey(LaoColumn.DEMO) ? Optional.of(false) : Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                note("demo", text);
                yield Optional.empty();
            }
        };
    }

    private @Nullable String optional(LaoColumn column) {
        String text = digits(column);
        return text.isEmpty() ? null : text;
    }

    private String digits(LaoColumn column) {
        return ThaiDigits.toArabic(cell(column));
    }

    private String cell(LaoColumn column) {
        return cells.getOrDefault(column, "");
    }

    private void note(String key, Object... args) {
        findings.add(Finding.at(row, key, args));
    }
}
