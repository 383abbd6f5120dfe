package prongsai.measures.transfer.importing.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.transfer.importing.meaning.ReadTarget.Sure;
import prongsai.thai.ThaiDigits;
import prongsai.thai.TypedNumber;

/**
 * Finds the numbers that a result, an outcome or an indicator sets: ไม่น้อยกว่าร้อยละ ๘๐, อย่างน้อย ๒ ครั้ง, 90%, ๒๐๐ คนขึ้นไป. Years,
 * days, sections of law, telephone numbers and the numbers of items are none.
 */
public final class Targets {
    private static final Map<String, String> COMPARATORS = Map.ofEntries(
            Map.entry("มากกว่าหรือเท่ากับ", ">="),
            Map.entry("ไม่น้อยกว่า", ">="),
            Map.entry("ไม่ต่ำกว่า", ">="),
            Map.entry("อย่างน้อย", ">="),
            Map.entry("อย่างต่ำ", ">="),
            Map.entry("≥", ">="),
            Map.entry(">=", ">="),
            Map.entry("มากกว่า", ">"),
            Map.entry("สูงกว่า", ">"),
            Map.entry("เกินกว่า", ">"),
            Map.entry("เกิน", ">"),
            Map.entry(">", ">"),
            Map.entry("น้อยกว่าหรือเท่ากับ", "<="),
            Map.entry("ไม่เกินกว่า", "<="),
            Map.entry("ไม่เกิน", "<="),
            Map.entry("ไม่มากกว่า", "<="),
            Map.entry("ไม่สูงกว่า", "<="),
            Map.entry("อย่างมาก", "<="),
            Map.entry("≤", "<="),
            Map.entry("<=", "<="),
            Map.entry("น้อยกว่า", "<"),
            Map.entry("ต่ำกว่า", "<"),
            Map.entry("<", "<"),
            Map.entry("เท่ากับ", "="),
            Map.entry("=", "="));

    /** What offices count, the longer before the shorter that it begins with. */
    private static final String COUNTED =
            "ครัวเรือน|ครั้ง|คนต่อปี|คน|รายการ|ราย|เรื่อง|โครงการ|หน่วยงาน|ส่วนราชการ|กิจกรรม|ฉบับ|แห่ง|วันทำการ|วัน|"
                    + "เดือน|ชั่วโมง|นาที|บาท|คะแนน|ช่องทาง|ประเภท|กระบวนงาน|กระบวนการ|งาน|ชุด|เล่ม|ชิ้น|หมู่บ้าน|ตำบล|สาย|แผน|ด้าน|ข้อ|"
                    + "หลักสูตร|รุ่น|เครือข่าย|กลุ่ม|ตัวชี้วัด|มาตรการ|ขั้นตอน|ระดับ|เท่า|ชุมชน|องค์กร|สัญญา|ตัว|อัน|แผ่น|ป้าย|จุด|หลัง|คัน|เครื่อง|ประกาศ|คำสั่ง|ตอน|สื่อ|บท|หน้า|ปี";

    private static final String DIGIT = "[0-9๐-๙]";

    private static final String NUMBER = "(?:" + DIGIT + "{1,3}(?:," + DIGIT + "{3})+|" + DIGIT + "{1,12}(?:," + DIGIT
            + "{1,12})*)(?:\\." + DIGIT + "{1,3})?";

    private static final String PERCENT_BEHIND = "%|เปอร์เซ็นต์|เปอร์เซนต์|เปอร์เซ็น";

    private static final Pattern TARGET = Pattern.compile(
            "(?<comparator>มากกว่าหรือเท่ากับ|น้อยกว่าหรือเท่ากับ|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกินกว่า|ไม่เกิน|ไม่มากกว่า|ไม่สูงกว่า|อย่างน้อย|อย่างต่ำ|"
                    + "อย่างมาก|มากกว่า|สูงกว่า|เกินกว่า|เกิน|น้อยกว่า|ต่ำกว่า|เท่ากับ|>=|<=|≥|≤|>|<|=)?"
                    + "\\s?(?:จำนวน|เท่ากับ|(?<level>ระดับ|คะแนน))?\\s?(?<percent>ร้อยละ)?\\s?"
                    + "(?<![0-9๐-๙A-Za-z./,])(?<number>" + NUMBER + ")(?![0-9๐-๙]|[./,]" + DIGIT + ")"
                    + "(?:\\s?(?:-|–|ถึง)\\s?(?<until>" + NUMBER + "))?"
                    + "(?:\\s?(?<behind>" + PERCENT_BEHIND + ")|\\s?(?<counted>" + COUNTED + "))?"
                    + "(?<more>\\s?(?:ขึ้นไป|เป็นอย่างน้อย|เป็นอย่างต่ำ))?(?<less>\\s?ลงมา)?");

    private static final Pattern NO_TARGET = Pattern.compile(
            "(?:พ\\.?\\s?ศ\\.{0,2}|ปี|ปีงบประมาณ|มาตรา|ข้อ|ข้อที่|ฉบับที่|ครั้งที่|ไตรมาส|ไตรมาสที่|เลขที่|"
                    + "หมู่|หมู่ที่|หมู่บ้านที่|โทร\\.?|โทรศัพท์|วันที่|ลำดับที่|ลำดับ|มิติที่|ตัวชี้วัดที่|แผนที่|ระยะที่|ด้านที่|รุ่นที่|ที่|ว)\\s?$");
    private static final Pattern DATE_BEHIND = Pattern.compile(
            "^\\s?(?:ม\\.|ก\\.|มี\\.|เม\\.|พ\\.|มิ\\.|ส\\.|ต\\.|ธ\\.|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)");
    private static final Pattern GROWTH = Pattern.compile("เพิ่มขึ้น|เพิ่ม|เติบโต|ขยายตัว|ของ(?:เป้าหมาย|แผน)");
    private static final Pattern YEAR = Pattern.compile("2[45]\\d\\d|20\\d\\d");
    private static final Pattern PERCENT_ALONE = Pattern.compile("(?:" + DIGIT + "[,.]?){1,9}");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Targets() {}

    /**
     * @param bareCounts whether a count without a comparator is a target too, as it is in a column of indicators and targets; in a
     *     column of results it is what was done
     */
    public static List<ReadTarget> read(String text, boolean bareCounts) {
        var targets = new ArrayList<ReadTarget>();
        var matcher = TARGET.matcher(text);
        while (matcher.find()) {
            target(text, matcher.toMatchResult(), bareCounts).ifPresent(targets::add);
        }
        return List.copyOf(targets);
    }

    /** A cell under a heading that says ร้อยละ: a number alone is a percentage. */
    public static List<ReadTarget> ofPercentColumn(String text) {
        if (!PERCENT_ALONE.matcher(text.strip()).matches()) {
            return read(text, true);
        }
        return value(text)
                .map(value -> {
                    Sure sure = commaAsked(text) ? Sure.TWO_WAYS : sure(value, true, "", false);
                    return new ReadTarget(0, text.length(), "=", value, ReadTarget.PERCENT, text.strip(), sure);
                })
                .stream()
                .toList();
    }

    /** The number, or the first of those that it may be. */
    private static Optional<BigDecimal> value(String text) {
        return switch (TypedNumber.read(text)) {
            case TypedNumber.Certain certain -> Optional.of(certain.value());
            case TypedNumber.Ambiguous ambiguous ->
                Optional.of(ambiguous.choices().getFirst());
            case TypedNumber.Wrong wrong -> Optional.empty();
        };
    }

    private static boolean commaAsked(String text) {
        return TypedNumber.read(text) instanceof TypedNumber.Ambiguous;
    }

    private static Optional<ReadTarget> target(String text, MatchResult match, boolean bareCounts) {
        String before = text.substring(0, match.start());
        boolean percent = match.group("percent") != null || match.group("behind") != null;
        boolean compared =
                match.group("comparator") != null || match.group("more") != null || match.group("less") != null;
        String number = ThaiDigits.toArabic(match.group("number"));
        Optional<BigDecimal> read = value(number);
        String counted = match.group("counted");
        boolean date = DATE_BEHIND.matcher(text.substring(match.end("number"))).find();
        boolean named = !percent
                && match.group("comparator") == null
                && NO_TARGET.matcher(before).find();
        boolean year = !percent && counted == null && YEAR.matcher(number).matches();
        boolean said = percent || compared || (bareCounts && counted != null);
        if (!said || named || year || date || read.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = read.get();
        boolean range = match.group("until") != null;
        Sure sure = commaAsked(number) ? Sure.TWO_WAYS : sure(value, percent, before, range);
        return Optional.of(new ReadTarget(
                match.start(),
                match.end(),
                comparator(match),
                value,
                percent ? percent(value, sure) : unit(counted, match.group("level")),
                match.group().strip(),
                sure));
    }

    /** More than all of them can only be growth, where it is sure at all. */
    private static String percent(BigDecimal value, Sure sure) {
        return sure == Sure.YES && value.compareTo(ALL) > 0 ? Indicator.GROWTH : ReadTarget.PERCENT;
    }

    private static String unit(@Nullable String counted, @Nullable String level) {
        return Objects.requireNonNullElse(counted, Objects.requireNonNullElse(level, ""));
    }

    private static Sure sure(BigDecimal value, boolean percent, String before, boolean range) {
        if (range) {
            return Sure.RANGE;
        }
        boolean above =
                percent && value.compareTo(ALL) > 0 && !GROWTH.matcher(before).find();
        return above ? Sure.ABOVE_ALL : Sure.YES;
    }

    private static String comparator(MatchResult match) {
        if (match.group("more") != null) {
            return ">=";
        }
        if (match.group("less") != null) {
            return "<=";
        }
        String said = match.group("comparator");
        return said == null ? "=" : COMPARATORS.getOrDefault(said, "=");
    }
}
