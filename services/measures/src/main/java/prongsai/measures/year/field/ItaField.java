package prongsai.measures.year.field;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.work.readiness.ItaForm;
import prongsai.measures.work.readiness.ItaNotes;

/** What is written about last year's assessment; the names are those of {@link ItaForm}. */
sealed interface ItaField extends Field<ItaNotes> {
    Pattern NUMBERED = Pattern.compile("(score|answers)-([0-9]{1,3})");

    /** The score of an indicator. */
    record Score(String number) implements ItaField {
        @Override
        public String key() {
            return "score-" + number;
        }

        @Override
        public List<String> path() {
            return List.of("scores", number);
        }
    }

    /** Numbers of the measures that are meant to better an indicator. */
    record Answers(String number) implements ItaField {
        @Override
        public String key() {
            return "answers-" + number;
        }

        @Override
        public List<String> path() {
            return List.of("answers", number);
        }
    }

    record Analysis() implements ItaField {
        @Override
        public String key() {
            return "analysis";
        }
    }

    @Override
    default String read(ItaNotes notes) {
        return ItaForm.of(notes).getOrDefault(key(), "");
    }

    @Override
    default ItaNotes write(ItaNotes before, String text) {
        var form = ItaForm.of(before);
        form.put(key(), text);
        return ItaForm.read(form);
    }

    /** Errors: 400 for a name that is no such field's. */
    static ItaField named(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            String number = Integer.valueOf(numbered.group(2)).toString();
            return numbered.group(1).equals("score") ? new Score(number) : new Answers(number);
        }
        return Field.known(name.equals("analysis") ? Optional.of(new Analysis()) : Optional.empty());
    }
}
