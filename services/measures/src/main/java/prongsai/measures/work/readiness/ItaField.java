package prongsai.measures.work.readiness;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.core.field.Field;
import prongsai.thai.FiscalYear;

/**
 * What is written about last year's assessment, named as {@link ItaForm} does: the score of an indicator, the numbers of the
 * measures that are meant to better it, and the analysis.
 */
record ItaField(String key, List<String> path) implements Field<ItaNotes> {
    private static final Pattern NUMBERED = Pattern.compile("(score|answers)-([0-9]{1,3})");

    /** Empty for a name that is no such field's. */
    static Optional<ItaField> named(String name) {
        if (name.equals("analysis")) {
            return Optional.of(new ItaField(name, List.of(name)));
        }
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String kind = numbered.group(1);
        String number = Integer.valueOf(numbered.group(2)).toString();
        return Optional.of(
                new ItaField(kind + "-" + number, List.of(kind.equals("score") ? "scores" : "answers", number)));
    }

    @Override
    public String read(ItaNotes notes) {
        return ItaForm.of(notes).getOrDefault(key, "");
    }

    @Override
    public ItaNotes write(ItaNotes before, String text, FiscalYear near) {
        var form = ItaForm.of(before);
        form.put(key, text);
        return ItaForm.read(form);
    }
}
