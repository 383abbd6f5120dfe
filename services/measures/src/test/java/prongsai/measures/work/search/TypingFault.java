package prongsai.measures.work.search;

import java.util.List;
import java.util.Random;

/** Faults that fingers make on a Thai keyboard, by rule. */
enum TypingFault {
    /** The key beside it (Kedmanee, TIS 820). */
    NEIGHBOUR_KEY {
        @Override
        String in(String word, int at, Random random) {
            for (String row : KEYS) {
                int key = row.indexOf(word.charAt(at));
                int beside = key + (random.nextBoolean() ? 1 : -1);
                if (key >= 0 && beside >= 0 && beside < row.length()) {
                    return word.substring(0, at) + row.charAt(beside) + word.substring(at + 1);
                }
            }
            return word;
        }
    },
    TRANSPOSED {
        @Override
        String in(String word, int at, Random random) {
            return at + 1 == word.length()
                    ? word
                    : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    },
    MARK_MISSING {
        @Override
        String in(String word, int at, Random random) {
            return MARKS.indexOf(word.charAt(at)) < 0 ? word : LETTER_MISSING.in(word, at, random);
        }
    },
    MARK_WRONG {
        @Override
        String in(String word, int at, Random random) {
            return MARKS.indexOf(word.charAt(at)) < 0
                    ? word
                    : word.substring(0, at) + MARKS.charAt(random.nextInt(MARKS.length())) + word.substring(at + 1);
        }
    },
    DOUBLED {
        @Override
        String in(String word, int at, Random random) {
            return word.substring(0, at) + word.charAt(at) + word.substring(at);
        }
    },
    LETTER_MISSING {
        @Override
        String in(String word, int at, Random random) {
            return word.substring(0, at) + word.substring(at + 1);
        }
    };

    private static final List<String> KEYS = List.of("ๅ/-ภถุึคตจขช", "ๆไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ");
    private static final String MARKS = "ัิีึืุู็่้๊๋์";

    /** The word with this fault at a letter; the same word where that cannot be. */
    abstract String in(String word, int at, Random random);
}
