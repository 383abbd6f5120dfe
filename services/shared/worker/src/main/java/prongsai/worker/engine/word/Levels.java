package prongsai.worker.engine.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import prongsai.worker.engine.draft.Counting;
import prongsai.worker.engine.draft.Letters;

/** Counts the items of a document's lists, and writes each one's number as its list writes it. */
final class Levels {
    static final int DEEPEST = 9;
    private static final String BULLET = "•";

    /** Fonts of pictures have their letters from here on. */
    private static final char PRIVATE = 0xE000;

    /**
     * One level of a list.
     *
     * @param start its first number
     * @param counting as the format is named (ECMA-376 §17.18.59)
     * @param text what is drawn, with %1 to %9 for the numbers of the levels; of a bullet the bullet
     * @param legal all its numbers are decimal
     * @param restart after which level it begins anew, from 1; 0 for never, -1 for any above it
     */
    record Level(int start, String counting, String text, String font, boolean legal, int restart) {
        static final Level NONE = new Level(1, "none", "", "", false, -1);
    }

    /** How far each list has counted; -1 where it has not begun. */
    private final Map<Object, int[]> counts = new HashMap<>();

    /**
     * The marker of the list's next item.
     *
     * @param list what counts by itself
     * @param levels from the outermost
     * @param depth of the item, from 0
     */
    String next(Object list, Level[] levels, int depth) {
        int[] numbers = counts.computeIfAbsent(list, first -> {
            var none = new int[DEEPEST];
            Arrays.fill(none, -1);
            return none;
        });
        // Levels that were passed over count as begun.
        for (int above = 0; above < depth; above++) {
            if (numbers[above] < 0) {
                numbers[above] = levels[above].start();
            }
        }
        numbers[depth] = numbers[depth] < 0 ? levels[depth].start() : numbers[depth] + 1;
        for (int below = depth + 1; below < DEEPEST; below++) {
            int restart = levels[below].restart();
            if (restart < 0 || (restart > 0 && depth < restart)) {
                numbers[below] = -1;
            }
        }
        return drawn(levels, numbers, depth);
    }

    /** Lets a list begin a level anew at a number. */
    void restart(Object list, int depth, int start) {
        int[] numbers = counts.get(list);
        if (numbers != null) {
            numbers[depth] = start - 1;
        }
    }

    private static String drawn(Level[] levels, int[] numbers, int depth) {
        Level level = levels[depth];
        if (level.counting().equals("bullet")) {
            return bullet(level);
        }
        if (level.counting().equals("none") && level.text().indexOf('%') < 0) {
            return level.text().strip();
        }
        var drawn = new StringBuilder();
        String text = level.text();
        for (int i = 0; i < text.length(); i++) {
            int named = text.charAt(i) == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (named < 0 || named >= DEEPEST) {
                drawn.append(text.charAt(i));
            } else {
                drawn.append(number(levels[named], Math.max(numbers[named], 0), level.legal()));
                i++;
            }
        }
        return drawn.toString().strip();
    }

    private static String bullet(Level level) {
        String text = level.text().strip();
        if (text.isEmpty()) {
            return "";
        }
        boolean letter = text.charAt(0) < PRIVATE && !level.font().startsWith("Wingdings");
        String picture = letter ? text : Letters.ofPictures(level.font(), text.charAt(0));
        // A round letter of Courier stands for a ring.
        return picture.equals("o") || picture.charAt(0) >= PRIVATE ? BULLET : picture;
    }

    private static String number(Level level, int number, boolean legal) {
        return level.counting().equals("none")
                ? ""
                : counting(legal ? "decimal" : level.counting()).of(number);
    }

    private static Counting counting(String name) {
        return switch (name) {
            case "thaiNumbers", "thaiCounting" -> Counting.THAI_DIGITS;
            case "thaiLetters" -> Counting.THAI_LETTERS;
            case "decimalZero" -> Counting.DECIMAL_WITH_ZERO;
            case "lowerLetter" -> Counting.LOWER_LETTERS;
            case "upperLetter" -> Counting.UPPER_LETTERS;
            case "lowerRoman" -> Counting.LOWER_ROMAN;
            case "upperRoman" -> Counting.UPPER_ROMAN;
            default -> Counting.DECIMAL;
        };
    }
}
