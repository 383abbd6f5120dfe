package prongsai.measures.transfer.importing.meaning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import prongsai.measures.transfer.importing.meaning.UnitReading.How;
import prongsai.measures.transfer.importing.meaning.UnitReading.Named;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/**
 * Reads the names of units out of a cell. What parts them is a comma, a stroke, a line's end, a bullet, and และ or a blank where
 * the name of another unit begins behind it; the LAO's own names are looked for first, so that one which holds any of these is
 * not cut.
 */
public final class UnitText {
    private static final String KIND =
            "(?:สำนัก|กอง(?!ทุน)|ฝ่าย|หน่วย|ส่วน(?!ร่วม)|ศูนย์|โรงเรียน|สถานี|รพ\\.สต|กลุ่มงาน|(?:รอง)?ปลัด\\s?(?:อบ|เทศบาล|องค์การ|เมือง)|นายก|รองนายก|ผู้อำนวยการ|ผอ\\.|หัวหน้า|"
                    + "ผู้บริหาร|คณะ|นิติกร|นักทรัพยากร|เจ้าพนักงาน|เจ้าหน้าที่|พนักงาน)";
    private static final String OTHERS =
            "(?:ส่วนราชการ|สำนัก|กอง(?!ทุน)|หน่วยงาน|ส่วนงาน|หน่วย|ฝ่าย|ส่วน(?!ร่วม)|สำนักงาน|แผนก)";
    private static final Pattern ALL = Pattern.compile("ทุกๆ?" + OTHERS + "|" + OTHERS
            + "(?:ภายใน|ในสังกัด|ของ[ก-๙]{0,20})*(?:ทั้งหมด|ทุกแห่ง|ทุกส่วน|ทุกหน่วย)|ทั้งองค์กร|ทั้งหน่วยงาน");
    private static final Pattern EXCEPT = Pattern.compile("ยกเว้น|เว้นแต่");
    private static final Pattern VAGUE =
            Pattern.compile("เกี่ยวข้อง|ได้รับมอบหมาย|ตามคำสั่ง|^(?:สำนัก|กอง|ฝ่าย|หน่วยงาน|ส่วนราชการ|หน่วย|ส่วน)$");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,/;、\\n•·●▪&+]\\s*"
            + "|\\s*(?<![ก-๙])[-–](?=\\s?[ก-ฮเ-ไ])\\s*"
            + "|\\s*(?:และ|ร่วมกับ|กับ|พร้อมด้วย)\\s*(?=" + KIND + "|\uE000)"
            + "|(?<![0-9๐-๙][.)])\\s+(?=" + KIND + "|\uE000|(?:\\(?[0-9๐-๙]{1,2}[.)]\\s?[ก-ฮเ-ไ\uE000]))");
    /** A line that begins no unit goes on with the one that the line before it began. */
    private static final Pattern WRAPPED = Pattern.compile("(?m)^(" + KIND + "[^\\n]*)\\n(?=[ก-ฮเ-ไ])(?!" + KIND + ")");

    private static final Pattern WITH_NOTE = Pattern.compile("(?s)([ก-๙].*?)\\s*\\(([^()]*)\\)\\s*(.*)");
    private static final Pattern WORK = Pattern.compile("(?s)(.+?)\\s+(งาน.+)");
    private static final Pattern OWN = Pattern.compile("(?s)\uE000(\\d+)\uE001(.*)");
    private static final String AFTER = "(?=\\s|$|[,/;、(\\uE000•·&+]|และ\\s*" + KIND + "|ร่วมกับ|กับ)";
    private static final String BEFORE = "(?<![ก-๙a-zA-Z])|(?<=และ)|(?<=กับ)|(?<=[0-9๐-๙][.)])";
    private static final double NEAR = 0.75;

    private final List<String> own;

    private UnitText(List<String> own) {
        this.own = own;
    }

    /** @param own the names of the LAO's units; may be none */
    public static UnitReading read(String text, List<String> own) {
        return new UnitText(own).read(IncomingText.of(text));
    }

    public static boolean meansAll(String text) {
        String bare = ThaiText.withoutSpace(IncomingText.of(text));
        return ALL.matcher(bare).find() && !EXCEPT.matcher(bare).find();
    }

    private UnitReading read(String text) {
        if (meansAll(text)) {
            return new UnitReading(true, List.of());
        }
        if (EXCEPT.matcher(text).find() || text.startsWith("=")) {
            return new UnitReading(false, List.of(new Named(text, "", How.VAGUE, "")));
        }
        var named = new LinkedHashMap<String, Named>();
        Arrays.stream(BETWEEN.split(unwrapped(withOwnMarked(text))))
                .map(piece -> ItemMarks.without(piece.strip()).strip())
                .filter(piece -> !piece.isEmpty() && !piece.matches("[\\p{Punct}–—…]+"))
                .map(this::named)
                .forEach(unit -> named.putIfAbsent(bare(unit.name()), unit));
        return new UnitReading(false, List.copyOf(named.values()));
    }

    /** A name may go over several lines. */
    private static String unwrapped(String text) {
        String before = text;
        String joined = joined(before);
        while (!joined.equals(before)) {
            before = joined;
            joined = joined(before);
        }
        return joined;
    }

    private static String joined(String text) {
        return WRAPPED.matcher(text)
                .replaceAll(line ->
                        Matcher.quoteReplacement(line.group(1) + (line.group(1).endsWith("และ") ? "" : " ")));
    }

    /** In the place of each own name stands a mark that nothing cuts. */
    private String withOwnMarked(String text) {
        String marked = text;
        List<Integer> longestFirst = IntStream.range(0, own.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> own.get(i).length())
                        .reversed())
                .toList();
        for (int i : longestFirst) {
            if (!own.get(i).isBlank()) {
                marked = pattern(own.get(i))
                        .matcher(marked)
                        .replaceAll(Matcher.quoteReplacement("\uE000" + i + "\uE001"));
            }
        }
        return marked;
    }

    /** The name with any white space, or none, between its letters, since lines are wrapped where they end. */
    private static Pattern pattern(String name) {
        return Pattern.compile("(?:" + BEFORE + ")" + letters(IncomingText.of(name)) + AFTER);
    }

    /** The letters of a name, as a pattern. */
    static String letters(String name) {
        return ThaiText.withoutSpace(name)
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("[ \\n]?"));
    }

    private Named named(String piece) {
        Matcher marked = OWN.matcher(piece);
        if (marked.matches()) {
            String note = marked.group(2).replaceAll("[()]", " ").strip();
            return new Named(own.get(Integer.parseInt(marked.group(1))), ThaiText.tidy(unmarked(note)), How.OWN, "");
        }
        String name = ThaiText.tidy(unmarked(piece));
        Matcher noted = WITH_NOTE.matcher(name);
        Matcher work = WORK.matcher(name);
        String note = "";
        if (noted.matches()) {
            note = ThaiText.tidy(noted.group(2) + " " + noted.group(3));
            name = noted.group(1).strip();
        } else if (work.matches() && work.group(1).matches(KIND + ".*")) {
            note = work.group(2).strip();
            name = work.group(1).strip();
        }
        if (VAGUE.matcher(ThaiText.withoutSpace(name)).find()) {
            return new Named(name, note, How.VAGUE, "");
        }
        return shortened(name, note)
                .or(() -> like(name(piece, noted), noted))
                .orElse(new Named(name, note, How.NEW, ""));
    }

    private String name(String piece, Matcher noted) {
        return noted.matches() ? noted.group(1).strip() : ThaiText.tidy(unmarked(piece));
    }

    /** กองการศึกษาฯ stands for the one unit whose name begins so. */
    private Optional<Named> shortened(String name, String note) {
        if (!name.endsWith("ฯ")) {
            return Optional.empty();
        }
        String beginning = bare(name.substring(0, name.length() - 1));
        List<String> longer =
                own.stream().filter(unit -> bare(unit).startsWith(beginning)).toList();
        return longer.size() == 1 ? Optional.of(new Named(longer.getFirst(), note, How.OWN, "")) : Optional.empty();
    }

    private Optional<Named> like(String name, Matcher noted) {
        String note = noted.matches() ? ThaiText.tidy(noted.group(2) + " " + noted.group(3)) : "";
        return own.stream()
                .max(Comparator.comparingDouble(unit -> Likeness.of(bare(unit), bare(name))))
                .filter(unit -> Likeness.of(bare(unit), bare(name)) >= NEAR
                        || bare(name).startsWith(bare(unit))
                        || bare(unit).startsWith(bare(name)))
                .map(unit -> new Named(name, note, How.LIKE_OWN, unit));
    }

    private String unmarked(String text) {
        Matcher marks = Pattern.compile("\uE000(\\d+)\uE001").matcher(text);
        return marks.replaceAll(mark -> Matcher.quoteReplacement(own.get(Integer.parseInt(mark.group(1)))));
    }

    private static String bare(String name) {
        return ThaiText.withoutSpace(SearchFolding.fold(name));
    }
}
