package prongsai.measures.transfer.importing.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.ImportedIndicator;
import prongsai.thai.ThaiDigits;

/** Targets in percent within a result or an outcome: ไม่น้อยกว่าร้อยละ ๘๐, จำนวนร้อยละ ๑๐๐ (สำรวจโดยใช้แบบประเมิน). */
public final class IndicatorWords {
    private static final Map<String, String> COMPARATORS = Map.of(
            "ไม่น้อยกว่า", ">=",
            "ไม่ต่ำกว่า", ">=",
            "อย่างน้อย", ">=",
            "มากกว่า", ">",
            "เกินกว่า", ">",
            "ไม่เกิน", "<=",
            "ไม่มากกว่า", "<=",
            "น้อยกว่า", "<",
            "ต่ำกว่า", "<");
    private static final Pattern TARGET = Pattern.compile(
            "(ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ไม่มากกว่า|อย่างน้อย|มากกว่า|เกินกว่า|น้อยกว่า|ต่ำกว่า)?\\s?((?:จำนวน|เท่ากับ)?)\\s?"
                    + "ร้อยละ\\s?([0-9๐-๙]+(?:\\.[0-9๐-๙]+)?)(\\s?(?:ขึ้นไป))?");
    private static final Pattern METHOD = Pattern.compile("\\((?:สำรวจ|วัด|ประเมิน|ตรวจสอบ)?(?:โดย)?ใช้\\s?([^)]+)\\)");

    /** Who has a feeling or quality: {@code <who>มีความ<what>ต่อ<whom>}. */
    private static final Pattern HAS_QUALITY =
            Pattern.compile("(.+?)มี(ความ.+?)(?:ต่อ|ใน|เกี่ยวกับ).*", Pattern.DOTALL);

    /** A subject is looked for within one long sentence before its target, in characters. */
    private static final int REACH = 400;

    /** In characters; a row of digits that is longer is no percentage. */
    private static final int LONGEST_NUMBER = 16;

    private IndicatorWords() {}

    /**
     * @param laoName left out of the subject, since every indicator of a plan is of that LAO
     */
    public static List<ImportedIndicator> read(String text, String laoName, Cell where) {
        return TARGET.matcher(text)
                .results()
                .filter(target -> target.group(3).length() <= LONGEST_NUMBER)
                .map(target -> new ImportedIndicator(
                        subject(text.substring(Math.max(0, target.start() - REACH), target.start()), laoName),
                        comparator(target),
                        new BigDecimal(ThaiDigits.toArabic(target.group(3))),
                        "percent",
                        method(text.substring(target.end())),
                        target.group().strip(),
                        where))
                .toList();
    }

    private static String comparator(MatchResult target) {
        if (target.group(4) != null) {
            return ">=";
        }
        return target.group(1) == null ? "=" : COMPARATORS.getOrDefault(target.group(1), "=");
    }

    private static String subject(String before, String laoName) {
        String subject = laoName.isEmpty() ? before : before.replace("ของ" + laoName, "");
        var quality = HAS_QUALITY.matcher(subject);
        return quality.matches()
                ? quality.group(2).strip() + "ของ" + quality.group(1).strip()
                : subject.strip();
    }

    private static String method(String after) {
        var method = METHOD.matcher(after);
        return method.find() ? method.group(1).strip() : "";
    }
}
