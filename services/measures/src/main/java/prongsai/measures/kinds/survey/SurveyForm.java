package prongsai.measures.kinds.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.page.DateField;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.seen.Where;
import prongsai.tenancy.Ids;
import prongsai.thai.FiscalYear;
import prongsai.web.Problem;

/** The forms about a measure's surveys. Questions come as {@code text-0}, {@code kind-0} and so on; an empty one is dropped. */
record SurveyForm(Map<String, String> fields) {
    private static final String TAKE_OVER = "take";

    /** Whether the result so far is to be taken over, which changes nothing of the survey itself. */
    boolean takesOver() {
        return action().equals(TAKE_OVER);
    }

    String action() {
        return text("action");
    }

    @Nullable
    String back() {
        return fields.get("back");
    }

    /** The survey that it is about. Errors: 400 where it names none. */
    UUID survey() {
        return id("survey");
    }

    /** What the changes of the survey would be in history; asked where somebody else wrote meanwhile. */
    Where where(UUID measure) {
        return Where.within(measure, "survey", survey());
    }

    /**
     * @throws Problem 400 for what cannot be, 404 for a survey that is not there
     * @throws RuntimeException as {@link prongsai.measures.core.seen.Seen#require}
     */
    List<Survey> onto(List<Survey> before, LocalDate today) {
        FiscalYear near = FiscalYear.of(today);
        return switch (action()) {
            case "make" ->
                Parts.with(
                        before,
                        ReadySet.find(text("set"))
                                .orElseThrow(() -> Problem.invalid("set", "wrong-parameter", "set"))
                                .survey(indicator(), closesOn(near)));
            case "save" ->
                Parts.changed(
                        seenIn(before),
                        survey(),
                        old -> old.written(
                                indicator(), text("title"), text("lead"), closesOn(old, near), questions(old)));
            case "close" -> Parts.changed(seenIn(before), survey(), old -> old.closed(today));
            case "reopen" -> Parts.changed(seenIn(before), survey(), old -> old.openUntil(closesOn(near)));
            case "renew" -> Parts.changed(seenIn(before), survey(), Survey::withNewLink);
            case TAKE_OVER -> seenIn(before);
            case "delete" -> Parts.without(seenIn(before), survey());
            default -> throw Problem.invalid("action", "wrong-parameter", "action");
        };
    }

    /** The surveys, where the form's own still is as the form had shown it. */
    private List<Survey> seenIn(List<Survey> before) {
        Parts.find(before, survey()).seen().require(fields.get("seen"));
        return before;
    }

    /** A draft's form asks for none: opening it is a step of its own. */
    private @Nullable LocalDate closesOn(Survey old, FiscalYear near) {
        return old.draft() && !fields.containsKey("closesOn") ? null : closesOn(near);
    }

    /** Those of the form; where it has none (they are answered already) those that are there. */
    private List<Question> questions(Survey old) {
        if (!fields.containsKey("text-0")) {
            return old.questions();
        }
        List<Question> typed = new ArrayList<>();
        for (int at = 0; fields.containsKey("text-" + at); at++) {
            String text = text("text-" + at);
            String field = "kind-" + at;
            if (!text.isBlank()) {
                typed.add(new Question(
                        Ids.next(),
                        text,
                        QuestionKind.find(text(field))
                                .orElseThrow(() -> Problem.invalid(field, "wrong-parameter", field))));
            }
        }
        return typed;
    }

    private LocalDate closesOn(FiscalYear near) {
        if (text("closesOn").isBlank()) {
            throw Problem.invalid("closesOn", "field-missing", "closesOn");
        }
        return DateField.parse("closesOn", text("closesOn"), near);
    }

    private @Nullable UUID indicator() {
        return text("indicator").isBlank() ? null : id("indicator");
    }

    private UUID id(String field) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.invalid(field, "wrong-parameter", field);
            problem.initCause(e);
            throw problem;
        }
    }

    private String text(String field) {
        return Objects.requireNonNullElse(fields.get(field), "");
    }
}
