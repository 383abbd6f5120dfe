package prongsai.worker.engine.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import prongsai.worker.paper.Cell.Kind;

/**
 * What a cell's number says: a day in ISO whatever its format shows, a number with the digits that are stored, and with the
 * zeros in front or the percent sign that its format adds, since these change what it says.
 */
record Shown(String text, Kind kind) {
    private static final MathContext PRECISION_OF_EXCEL = new MathContext(15);

    /** Words of a format that are no pattern: colours, conditions, languages; what is quoted; what only takes up room. */
    private static final Pattern NO_PATTERN =
            Pattern.compile("\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|\"[^\"]*\"|\\\\.|[_*].", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY_PATTERN = Pattern.compile("[ymdhsb]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("s\\.0+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0#?]");
    private static final Pattern ZEROS = Pattern.compile("0{2,30}");
    private static final Pattern GENERAL = Pattern.compile("general|standard", Pattern.CASE_INSENSITIVE);

    /** @param format as the file writes it; empty where it only names one that all programs have */
    static Shown of(double value, int formatId, @Nullable String format, boolean from1904) {
        String pattern = NO_PATTERN
                .matcher(format == null ? "" : format.split(";", 2)[0])
                .replaceAll("");
        if (isDay(formatId, pattern) && DateUtil.isValidExcelDate(value)) {
            return day(value, from1904);
        }
        BigDecimal number = BigDecimal.valueOf(value).round(PRECISION_OF_EXCEL);
        if (pattern.contains("%") || (pattern.isEmpty() && (formatId == 9 || formatId == 10))) {
            return new Shown(plain(number.movePointRight(2)) + "%", Kind.NUMBER);
        }
        String digits = plain(number);
        boolean padded = ZEROS.matcher(pattern).matches() && digits.matches("\\d+");
        String zeros = padded ? "0".repeat(Math.max(0, pattern.length() - digits.length())) : "";
        return new Shown(zeros + digits, Kind.NUMBER);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The numbers of formats that mean days in all programs, those of Thai Excel too (ECMA-376 §18.8.30). */
    private static boolean isDay(int formatId, String pattern) {
        if (pattern.isEmpty()) {
            return (formatId >= 14 && formatId <= 22)
                    || (formatId >= 27 && formatId <= 36)
                    || (formatId >= 45 && formatId <= 47)
                    || (formatId >= 50 && formatId <= 58)
                    || (formatId >= 71 && formatId <= 81);
        }
        String day = SECONDS.matcher(pattern).replaceAll("s");
        return !GENERAL.matcher(pattern).find()
                && DAY_PATTERN.matcher(day).find()
                && !DIGITS.matcher(day).find();
    }

    private static Shown day(double value, boolean from1904) {
        LocalDateTime at = DateUtil.getLocalDateTime(value, from1904, true);
        if (value < 1) {
            return new Shown(at.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME), Kind.TEXT);
        }
        return new Shown(
                at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString(), Kind.DAY);
    }
}
