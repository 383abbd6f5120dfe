package prongsai.measures.transfer.importing.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import prongsai.measures.transfer.importing.meaning.Likeness;

/** The months in full, short, and as they are misspelt. */
final class MonthNames {
    private static final List<String> FULL = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> SPOKEN = List.of(
            "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา");
    private static final List<String> SHORT =
            List.of("ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> ENGLISH_FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** Letters of a name for each that may be wrong: one in six, two in seven and more. */
    private static final int LONG_NAME = 7;

    private MonthNames() {}

    /** Names that are certain wherever they stand. */
    static Map<String, Integer> anywhere() {
        var names = new HashMap<String, Integer>();
        for (int i = 0; i < FULL.size(); i++) {
            names.put(FULL.get(i), i + 1);
            names.put(SHORT.get(i) + ".", i + 1);
            names.put(SHORT.get(i).replace(".", "") + ".", i + 1);
            names.put(ENGLISH_FULL.get(i), i + 1);
        }
        return names;
    }

    /** Names that are some only where no letter stands before or behind them: a part of a word looks like them. */
    static Map<String, Integer> alone() {
        var names = new HashMap<String, Integer>();
        for (int i = 0; i < SPOKEN.size(); i++) {
            names.put(SPOKEN.get(i), i + 1);
            names.put(SHORT.get(i), i + 1);
            names.put(SHORT.get(i).replace(".", ""), i + 1);
            names.put(ENGLISH.get(i), i + 1);
        }
        return names;
    }

    /** The only month that a misspelt name comes near to. */
    static OptionalInt near(String word) {
        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        int month = 0;
        for (int i = 0; i < FULL.size(); i++) {
            int distance = Likeness.distance(word, FULL.get(i));
            if (distance < best) {
                second = best;
                best = distance;
                month = i + 1;
            } else {
                second = Math.min(second, distance);
            }
        }
        boolean near = month > 0 && best <= (FULL.get(month - 1).length() >= LONG_NAME ? 2 : 1) && second > best;
        return near ? OptionalInt.of(month) : OptionalInt.empty();
    }
}
