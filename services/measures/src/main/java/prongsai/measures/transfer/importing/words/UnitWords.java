package prongsai.measures.transfer.importing.words;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import prongsai.thai.ThaiText;

/** The responsible units: สำนักปลัด; กองคลัง/กองช่าง; ทุกส่วนราชการ, which is all units and no unit itself. */
public final class UnitWords {
    private static final Pattern ALL = Pattern.compile("ทุก(?:ๆ)?(?:ส่วนราชการ|สำนัก|กอง|หน่วยงาน|ส่วนงาน)");
    /** Units are listed with commas and the like, or one after the other, each with its kind in front. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,/;、\\n]\\s*|\\s+(?:และ)?(?=สำนัก|กอง|ฝ่าย|งาน|หน่วย|ส่วน|ศูนย์|โรงเรียน)|และ(?=สำนัก|กอง|ฝ่าย|หน่วย)");

    private UnitWords() {}

    public static boolean meansAll(String text) {
        return ALL.matcher(ThaiText.withoutSpace(text)).find();
    }

    /** Names in order, each once; none when the text means all units. */
    public static List<String> read(String text) {
        if (meansAll(text)) {
            return List.of();
        }
        return Arrays.stream(BETWEEN.split(text))
                .map(name ->
                        ItemNumber.without(name).replaceFirst("^[-–•]\\s*", "").strip())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
