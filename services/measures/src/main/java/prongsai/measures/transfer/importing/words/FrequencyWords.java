package prongsai.measures.transfer.importing.words;

import java.util.List;
import java.util.regex.Pattern;
import prongsai.measures.core.plan.Frequency;
import prongsai.thai.ThaiText;

/**
 * How often a step is due. Its own words come first (ในทุกเดือน). A measure of several quarters repeats its steps in
 * each of them, but not those that set something up, which is done once and then stands.
 */
public final class FrequencyWords {
    private static final Pattern MONTHLY = Pattern.compile("(?:ทุก|ราย|ประจำ)(?:ๆ)?เดือน");
    private static final Pattern QUARTERLY = Pattern.compile("(?:ทุก|ราย|ประจำ)(?:ๆ)?ไตรมาส");
    private static final Pattern SETS_UP =
            Pattern.compile("^(?:จัดตั้ง|แต่งตั้ง|ออกคำสั่ง|จัดทำ(?:คำสั่ง|ประกาศ|แผน|คู่มือ|มาตรการ)|กำหนด|ประกาศ)");

    private FrequencyWords() {}

    public static Frequency read(String step, List<Integer> quarters) {
        String bare = ThaiText.withoutSpace(step);
        if (MONTHLY.matcher(bare).find()) {
            return Frequency.MONTHLY;
        }
        if (QUARTERLY.matcher(bare).find()) {
            return Frequency.QUARTERLY;
        }
        return quarters.size() > 1 && !SETS_UP.matcher(bare).find() ? Frequency.QUARTERLY : Frequency.ONCE;
    }

    /** Whether the step's own words say it, so that nothing was guessed. */
    public static boolean isStated(String step) {
        String bare = ThaiText.withoutSpace(step);
        return MONTHLY.matcher(bare).find() || QUARTERLY.matcher(bare).find();
    }
}
