package prongsai.measures.transfer.importing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.meaning.ReadTarget;
import prongsai.measures.transfer.importing.meaning.Targets;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.ImportedIndicator;

/** Targets within a result or an outcome: ไม่น้อยกว่าร้อยละ ๘๐, จำนวนร้อยละ ๑๐๐ (สำรวจโดยใช้แบบประเมิน), อย่างน้อย ๒๐๐ คน. */
public final class IndicatorWords {
    private static final Pattern METHOD = Pattern.compile("\\((?:สำรวจ|วัด|ประเมิน|ตรวจสอบ)?(?:โดย)?ใช้\\s?([^)]+)\\)");

    /** Who has a feeling or quality: {@code <who>มีความ<what>ต่อ<whom>}. */
    private static final Pattern HAS_QUALITY =
            Pattern.compile("(.+?)มี(ความ.+?)(?:ต่อ|ใน|เกี่ยวกับ).*", Pattern.DOTALL);

    /** A subject is looked for within one long sentence before its target, in characters. */
    private static final int REACH = 400;

    private static final Pattern JOINING = Pattern.compile("^(?:และ|หรือ|รวมทั้ง|โดย|[,;)\\s])+");

    private IndicatorWords() {}

    /**
     * @param laoName left out of the subject, since every indicator of a plan is of that LAO
     */
    public static List<ImportedIndicator> read(String text, String laoName, Cell where) {
        var indicators = new ArrayList<ImportedIndicator>();
        int before = 0;
        for (ReadTarget target : Targets.read(text, where.field() == Field.OUTCOME)) {
            // Which number it is, its writer is asked: none of the two is put into a plan.
            if (target.sure() == ReadTarget.Sure.TWO_WAYS) {
                continue;
            }
            int from = Math.max(before, target.start() - REACH);
            String words = text.substring(from, target.start());
            indicators.add(new ImportedIndicator(
                    subject(before == 0 ? words : JOINING.matcher(words).replaceFirst(""), laoName),
                    target.comparator(),
                    target.value(),
                    target.unit(),
                    method(text.substring(target.end())),
                    target.words(),
                    where));
            before = target.end();
        }
        return List.copyOf(indicators);
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
