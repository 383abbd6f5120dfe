package prongsai.measures.work.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import prongsai.measures.work.approval.Outline.Aim;
import prongsai.measures.work.approval.Outline.Done;
import prongsai.measures.work.approval.Outline.Measure;
import prongsai.measures.work.approval.Outline.Named;
import prongsai.measures.work.approval.Outline.Step;

/**
 * What is another in newer content than in what was signed before.
 *
 * @param measure its number now, or the one it had
 * @param what its words' key
 * @param before empty where it was not there
 * @param after empty where it is gone
 */
record OutlineChange(int measure, String title, String what, String before, String after) {
    /** In the order of the measures as they are now; those that are gone last. */
    static List<OutlineChange> between(Outline before, Outline after) {
        Map<UUID, Measure> was = byId(before);
        List<OutlineChange> changes = new ArrayList<>();
        for (Measure now : after.measures()) {
            Measure old = was.remove(now.id());
            if (old == null) {
                changes.add(new OutlineChange(now.number(), now.title(), "measure", "", now.title()));
            } else {
                compare(old, now, changes);
            }
        }
        was.values()
                .forEach(gone ->
                        changes.add(new OutlineChange(gone.number(), gone.title(), "measure", gone.title(), "")));
        return List.copyOf(changes);
    }

    private static Map<UUID, Measure> byId(Outline outline) {
        Map<UUID, Measure> byId = new LinkedHashMap<>();
        outline.measures().forEach(measure -> byId.put(measure.id(), measure));
        return byId;
    }

    private static void compare(Measure old, Measure now, List<OutlineChange> changes) {
        var compared = new Compared(old, now, changes);
        compared.text("number", measure -> String.valueOf(measure.number()));
        compared.text("title", Measure::title);
        compared.text("kind", measure -> Objects.requireNonNullElse(measure.kind(), ""));
        compared.text("units", OutlineChange::units);
        compared.text(
                "quarters",
                measure -> measure.quarters().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        compared.parts("step", Measure::steps, Step::id, OutlineChange::said);
        compared.parts("indicator", Measure::aims, Aim::id, OutlineChange::said);
        compared.text("results", measure -> done(measure, Done::results));
        compared.text("outcomes", measure -> done(measure, Done::outcomes));
        compared.text("done", measure -> done(measure, done -> List.of(String.valueOf(done.tasksDone()))));
        compared.text("reached", measure -> done(measure, Done::reached));
    }

    private static String units(Measure measure) {
        return measure.allUnits()
                ? "*"
                : measure.units().stream().map(Named::name).collect(Collectors.joining(", "));
    }

    private static String said(Step step) {
        return step.text() + " ("
                + step.days().stream()
                        .map(day -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + 543))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String said(Aim aim) {
        return "%s %s %s %s".formatted(aim.subject(), aim.comparator(), aim.target(), aim.unit());
    }

    private static String done(Measure measure, Function<Done, List<String>> part) {
        Done done = measure.done();
        return done == null
                ? ""
                : part.apply(done).stream()
                        .map(text -> Objects.requireNonNullElse(text, "–"))
                        .collect(Collectors.joining("\n"));
    }

    private record Compared(Measure old, Measure now, List<OutlineChange> changes) {
        void text(String what, Function<Measure, String> told) {
            add(what, told.apply(old), told.apply(now));
        }

        <T> void parts(String what, Function<Measure, List<T>> list, Function<T, UUID> id, Function<T, String> told) {
            Map<UUID, T> was = new HashMap<>();
            list.apply(old).forEach(part -> was.put(id.apply(part), part));
            for (T part : list.apply(now)) {
                T before = was.remove(id.apply(part));
                add(what, before == null ? "" : told.apply(before), told.apply(part));
            }
            list.apply(old).stream()
                    .filter(part -> was.containsKey(id.apply(part)))
                    .forEach(gone -> add(what, told.apply(gone), ""));
        }

        private void add(String what, String before, String after) {
            if (!before.equals(after)) {
                changes.add(new OutlineChange(now.number(), now.title(), what, before, after));
            }
        }
    }
}
