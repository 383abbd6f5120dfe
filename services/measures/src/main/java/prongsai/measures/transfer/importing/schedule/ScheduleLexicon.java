package prongsai.measures.transfer.importing.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import prongsai.measures.transfer.importing.schedule.ScheduleToken.Kind;

/** The words that schedules are made of, without white space and in small letters. */
final class ScheduleLexicon {
    /** What a word is and what it is worth. */
    record Meaning(Kind kind, int value) {}

    /** A year, a quarter and a month in months; 0 is shorter than a month. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("ปีงบประมาณ", 12, "ปี", 12, "ไตรมาส", 3, "เดือน", 1, "สัปดาห์", 0, "อาทิตย์", 0, "วัน", 0);

    private static final List<String> NUMBERS =
            List.of("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง");

    private static final Map<String, Meaning> WORDS = words();

    /** The longest first, so that ครั้งที่ is not taken for ครั้ง. */
    static final List<String> LONGEST_FIRST = WORDS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final Map<Character, List<String>> BY_LETTER =
            LONGEST_FIRST.stream().collect(Collectors.groupingBy(word -> word.charAt(0)));

    private static final Map<String, Integer> LONE_MONTHS = MonthNames.alone();

    static final List<String> LONE_LONGEST_FIRST = LONE_MONTHS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private ScheduleLexicon() {}

    /** The words that begin with a letter, the longest first. */
    static List<String> beginningWith(char letter) {
        return BY_LETTER.getOrDefault(letter, List.of());
    }

    static Meaning meaning(String word) {
        Meaning meaning = WORDS.get(word);
        return meaning == null ? new Meaning(Kind.UNKNOWN, 0) : meaning;
    }

    static int loneMonth(String word) {
        return LONE_MONTHS.getOrDefault(word, 0);
    }

    private static Map<String, Meaning> words() {
        var words = new HashMap<String, Meaning>();
        put(words, Kind.FISCAL_YEAR, "ปีงบประมาณ", "ปีงบฯ", "ปีงบ", "ปีงปม.", "ปีงบประมาน");
        put(words, Kind.YEAR, "ปี");
        put(words, Kind.ERA, "พ.ศ.", "พ.ศ", "พศ.", "ค.ศ.", "ค.ศ");
        put(words, Kind.WHOLE, "ตลอดทั้ง", "ตลอดเวลา", "ตลอดระยะเวลา", "ตลอด", "ทั้ง", "เต็ม");
        put(words, Kind.GOING_ON, "อย่างต่อเนื่อง", "ต่อเนื่อง");
        put(words, Kind.EVERY, "ทุกๆ", "ทุก", "เป็นรายๆ", "เป็นราย", "ราย");
        put(words, Kind.OF, "เป็นประจำ", "ประจำ");
        put(words, Kind.TIMES, "ครั้ง");
        put(words, Kind.NTH_TIME, "ครั้งที่", "งวดที่");
        put(
                words,
                Kind.QUARTER,
                "ไตรมาสที่",
                "ไตรมาส",
                "ไตรมาศที่",
                "ไตรมาศ",
                "ใตรมาสที่",
                "ใตรมาส",
                "ไตมาสที่",
                "ไตมาส",
                "ไตรมาทที่",
                "ไตรมาท",
                "quarter",
                "q");
        put(words, Kind.MONTHS, "เดือน");
        put(words, Kind.DAY_OF, "วันที่");
        put(words, Kind.DAYS, "วันทำการ", "วัน");
        put(words, Kind.WEEKS, "สัปดาห์", "อาทิตย์");
        put(words, Kind.HALF, "ครึ่ง");
        put(words, Kind.FIRST, "แรก");
        put(words, Kind.LAST, "หลัง", "สุดท้าย");
        put(words, Kind.ROUND, "รอบระยะเวลา", "รอบ");
        put(
                words,
                Kind.BY,
                "ภายใน",
                "ไม่เกิน",
                "สิ้นสุด",
                "ให้แล้วเสร็จ",
                "แล้วเสร็จ",
                "กำหนดส่ง",
                "กำหนดแล้วเสร็จ",
                "อย่างช้า");
        put(words, Kind.BEFORE, "ก่อน");
        put(words, Kind.END, "วันสิ้น", "สิ้น");
        put(words, Kind.FROM, "เริ่มตั้งแต่", "ตั้งแต่", "นับจาก");
        put(words, Kind.ONWARD, "เป็นต้นไป");
        put(words, Kind.TO, "-", "–", "—", "−", "‐", "‑", "~", "จนถึง", "ถึง", "to");
        put(words, Kind.AND, "และ", "กับ", ",", ";", "/", "、", "&", "•", "*", "+");
        put(words, Kind.OPEN, "(", "[");
        put(words, Kind.CLOSE, ")", "]");
        put(
                words,
                Kind.FILLER,
                "ระหว่าง",
                "ในช่วงเวลา",
                "ในช่วง",
                "ช่วงเวลา",
                "ช่วง",
                "ของ",
                "ใน",
                "ดำเนินการ",
                "รายงานผล",
                "รายงาน",
                "เป็นเวลา",
                "ระยะเวลา",
                "อย่างน้อย",
                "ไม่น้อยกว่า",
                "จำนวน",
                ".",
                ":",
                "'",
                "’",
                "“",
                "”",
                "\"",
                "|");
        LENGTHS.forEach((length, months) -> {
            words.put(length + "ละ", new Meaning(Kind.PER, months));
            words.put("ต่อ" + length, new Meaning(Kind.PER, months));
            words.put("/" + length, new Meaning(Kind.PER, months));
        });
        MonthNames.anywhere().forEach((name, month) -> words.put(name, new Meaning(Kind.MONTH, month)));
        for (int i = 0; i < NUMBERS.size(); i++) {
            words.put(NUMBERS.get(i), new Meaning(Kind.NUMBER, i + 1));
        }
        return Map.copyOf(words);
    }

    private static void put(Map<String, Meaning> words, Kind kind, String... all) {
        for (String word : all) {
            words.put(word, new Meaning(kind, 0));
        }
    }
}
