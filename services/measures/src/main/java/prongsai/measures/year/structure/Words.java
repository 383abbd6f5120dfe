package prongsai.measures.year.structure;

import java.util.List;
import prongsai.web.Problem;

/** Text as a person typed it, tidied and within its limits. */
final class Words {
    private Words() {}

    /** @throws Problem 400 {@code missing} where nothing is left, {@code line-too-long} */
    static String line(String field, String text, String missing, int length) {
        String tidy = tidy(text);
        if (tidy.isEmpty()) {
            throw Problem.invalid(field, missing);
        }
        return limited(field, tidy, length);
    }

    /** Without empty ones and repetitions. @throws Problem 400 {@code too-many-lines}, {@code line-too-long} */
    static List<String> lines(String field, List<String> texts, int count, int length) {
        List<String> tidy = texts.stream()
                .map(Words::tidy)
                .filter(text -> !text.isEmpty())
                .map(text -> limited(field, text, length))
                .distinct()
                .toList();
        if (tidy.size() > count) {
            throw Problem.invalid(field, "too-many-lines", tidy.size(), count);
        }
        return tidy;
    }

    private static String limited(String field, String text, int length) {
        if (text.length() > length) {
            throw Problem.invalid(field, "line-too-long", length);
        }
        return text;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
