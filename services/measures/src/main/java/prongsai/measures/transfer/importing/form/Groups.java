package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.meaning.ItemMarks;

/** The headings above measures, one within another where the paper nests them: มิติที่ ๑, and in it ด้านที่ ๑.๑. */
final class Groups {
    private static final Pattern WORDS = Pattern.compile(
            "(?s)^(?:(มิติ|ด้าน|หมวด|ยุทธศาสตร์|ประเด็น|กลุ่ม|แผนงาน|ภารกิจ|เป้าประสงค์)(?:ที่)?|(ส่วน|ตัวชี้วัด|องค์ประกอบ|แนวทาง)ที่|[ก-ฮ]\\.).*");

    /** @param source null for a paragraph between tables, which is listed by itself */
    record Level(String kind, String text, @Nullable Source source) {}

    private final List<Level> levels = new ArrayList<>();

    /** How many of the levels, from the outermost, have a measure below them. */
    private int used;

    /** Whether a text begins with a word that heads groups. */
    static boolean is(String text) {
        return WORDS.matcher(text).matches();
    }

    /** Another heading. Gives those that it puts an end to and below which no measure stood. */
    List<Level> open(String text, @Nullable Source source) {
        String kind = kind(text);
        int same = levels.stream().map(Level::kind).toList().indexOf(kind);
        boolean nested = used < levels.size() && (same < 0 || kind.isEmpty());
        int keep = nested ? levels.size() : Math.max(0, same);
        List<Level> ended = List.copyOf(levels.subList(keep, levels.size()));
        List<Level> bare = ended.subList(Math.clamp((long) used - keep, 0, ended.size()), ended.size());
        levels.subList(keep, levels.size()).clear();
        used = Math.min(used, keep);
        levels.add(new Level(kind, text, source));
        return bare;
    }

    /** A measure stands below all that is open. */
    void use() {
        used = levels.size();
    }

    /** What no measure stands below at the end of the paper. */
    List<Level> unused() {
        return List.copyOf(levels.subList(used, levels.size()));
    }

    String text() {
        return levels.stream().map(Level::text).collect(Collectors.joining(" / "));
    }

    /** Headings of a kind stand beside each other: those with the same word, or numbered as deep. */
    private static String kind(String text) {
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return words.group(1) != null ? words.group(1) : words.group(2) != null ? words.group(2) : "ก";
        }
        return ItemMarks.at(text)
                .filter(mark -> mark.depth() > 0)
                .map(mark -> "#" + mark.depth())
                .orElse("");
    }
}
