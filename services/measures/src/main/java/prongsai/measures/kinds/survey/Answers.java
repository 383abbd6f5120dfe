package prongsai.measures.kinds.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What somebody chose in the form, by question. A choice that a question does not have counts as none.
 *
 * @param choices in the order of the questions
 */
record Answers(Map<UUID, Integer> choices) {
    /** The name of a question's field in the form. */
    static String field(Question question) {
        return "q-" + question.id();
    }

    static Answers read(Survey survey, Map<String, String> form) {
        Map<UUID, Integer> chosen = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            String typed = form.get(field(question));
            question.kind().choices().stream()
                    .filter(choice -> choice.toString().equals(typed))
                    .findFirst()
                    .ifPresent(choice -> chosen.put(question.id(), choice));
        }
        return new Answers(chosen);
    }

    /** The numbers, from 1, of the questions that have no answer. */
    List<Integer> missing(Survey survey) {
        return IntStream.range(0, survey.questions().size())
                .filter(at -> !choices.containsKey(survey.questions().get(at).id()))
                .map(at -> at + 1)
                .boxed()
                .toList();
    }
}
