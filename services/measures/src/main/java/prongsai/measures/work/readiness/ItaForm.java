package prongsai.measures.work.readiness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prongsai.thai.ThaiDigits;
import prongsai.web.PlainNumber;
import prongsai.web.Problem;

/** Reads the form of last year's scores: fields {@code score-3}, {@code answers-3} (numbers of measures), {@code analysis}. */
final class ItaForm {
    private static final String SCORE = "score-";
    private static final String ANSWERS = "answers-";
    private static final Pattern NUMBER_OF_FIELD = Pattern.compile("[0-9]{1,3}");
    private static final Pattern NUMBERS_FORM = Pattern.compile("[0-9]{1,4}([ ,]+[0-9]{1,4})*");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private ItaForm() {}

    /** The fields of the form that have something, as they show it. */
    static Map<String, String> of(ItaNotes notes) {
        Map<String, String> form = new HashMap<>();
        notes.scores().forEach((number, score) -> form.put(SCORE + number, score.toPlainString()));
        notes.answers().forEach((number, measures) -> form.put(ANSWERS + number, numbers(measures)));
        form.put("analysis", notes.analysis());
        return form;
    }

    private static String numbers(SortedSet<Integer> measures) {
        return measures.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** @throws Problem 400 naming the field that is wrong */
    static ItaNotes read(Map<String, String> form) {
        SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
        SortedMap<Integer, SortedSet<Integer>> answers = new TreeMap<>();
        form.forEach((field, typed) -> {
            String text = ThaiDigits.toArabic(typed).strip();
            if (!text.isEmpty()) {
                indicator(field, SCORE).ifPresent(number -> scores.put(number, score(field, text)));
                indicator(field, ANSWERS).ifPresent(number -> answers.put(number, measures(field, text)));
            }
        });
        String analysis =
                form.getOrDefault("analysis", "").replace("\r\n", "\n").strip();
        return new ItaNotes(scores, answers, analysis);
    }

    private static Optional<Integer> indicator(String field, String prefix) {
        return Optional.of(field)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(number -> NUMBER_OF_FIELD.matcher(number).matches())
                .map(Integer::valueOf);
    }

    private static BigDecimal score(String field, String text) {
        BigDecimal score = PlainNumber.typed(field, text);
        if (score.scale() > 2 || score.signum() < 0 || score.compareTo(FULL) > 0) {
            throw Problem.invalid(field, "ita-score", text);
        }
        return score.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static SortedSet<Integer> measures(String field, String text) {
        if (!NUMBERS_FORM.matcher(text).matches()) {
            throw Problem.invalid(field, "ita-measures", text);
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String number : text.split("[ ,]+", -1)) {
            numbers.add(Integer.valueOf(number));
        }
        return numbers;
    }
}
