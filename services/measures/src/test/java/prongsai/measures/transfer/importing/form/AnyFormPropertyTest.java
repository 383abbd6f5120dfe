package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.meaning.UnitText;
import prongsai.worker.paper.PaperDocument;

/** Any plan in any form: what comes out equals what went in, or a doubt says where it may not. */
class AnyFormPropertyTest {
    private static final int FORMS = 300;

    @Property(tries = 200)
    void nothingIsWrongInSilence(@ForAll long seed, @ForAll boolean strangeWords) {
        assertThat(silentFaults(seed, strangeWords)).isEmpty();
    }

    /** Where the headings are of the vocabulary, nine of ten forms need no answer. */
    @Test
    void mostFormsAskNothing() {
        List<String> asked = IntStream.range(0, FORMS)
                .mapToObj(seed -> {
                    var chance = new Random(seed);
                    RandomForm form = RandomForm.of(RandomPlan.of(chance), chance, false);
                    RecognisedForm read = read(form);
                    return read.questions().isEmpty() && !read.measures().isEmpty()
                            ? ""
                            : form.look() + read.questions();
                })
                .filter(look -> !look.isEmpty())
                .toList();
        assertThat(asked).hasSizeLessThanOrEqualTo(FORMS / 10);
    }

    /** Whatever program the form was written with. */
    @Property(tries = 60)
    void norOnItsWayThroughAFile(@ForAll long seed, @ForAll boolean strangeWords, @ForAll FormFile kind) {
        assertThat(silentFaults(seed, strangeWords, kind::throughAFile)).isEmpty();
    }

    /** Many more, by command: {@code -Dprongsai.forms=2000}. */
    @Test
    void norInManyForms() {
        int many = Integer.getInteger("prongsai.forms", 0);
        var faults = new ArrayList<String>();
        for (int seed = 0; seed < many; seed++) {
            FormFile kind = FormFile.values()[seed % FormFile.values().length];
            faults.addAll(silentFaults(seed, seed % 2 == 0, UnaryOperator.identity()));
            faults.addAll(silentFaults(seed, seed % 2 == 0, kind::throughAFile));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> silentFaults(long seed, boolean strangeWords) {
        return silentFaults(seed, strangeWords, UnaryOperator.identity());
    }

    private static List<String> silentFaults(long seed, boolean strangeWords, UnaryOperator<PaperDocument> file) {
        var chance = new Random(seed);
        RandomPlan plan = RandomPlan.of(chance);
        RandomForm form = RandomForm.of(plan, chance, strangeWords);
        RecognisedForm read = FormRecogniser.recognise(file.apply(form.paper()), Papers.YEAR, Confirmed.NOTHING);
        var faults = new ArrayList<String>();
        boolean asksOfForm = read.questions().stream().anyMatch(doubt -> doubt.measure() < 0);
        if (read.measures().isEmpty()) {
            return List.of();
        }
        if (read.measures().size() != plan.measures().size()) {
            return read.questions().isEmpty()
                    ? List.of(plan.measures().size() + " measures, read "
                            + read.measures().size() + " of " + form.look())
                    : List.of();
        }
        for (int i = 0; i < plan.measures().size(); i++) {
            RandomPlan.Measure meant = plan.measures().get(i);
            FoundMeasure found = read.measures().get(i);
            for (Role role : form.printed()) {
                String expected = meant.says(role);
                String got = got(role, found);
                int measure = i;
                boolean doubted = read.questions().stream()
                        .anyMatch(
                                doubt -> doubt.measure() == measure && (doubt.role() == null || doubt.role() == role));
                if (!expected.equals(got) && !doubted && !asksOfForm) {
                    faults.add(role + ": " + expected + " ≠ " + got + " in " + form.look());
                }
            }
        }
        return faults;
    }

    private static RecognisedForm read(RandomForm form) {
        return FormRecogniser.recognise(form.paper(), Papers.YEAR, Confirmed.NOTHING);
    }

    private static String got(Role role, FoundMeasure found) {
        return switch (role) {
            case MEASURE -> found.title();
            case STEPS, RESULT, OUTCOME -> found.items(role).toString();
            case UNIT -> UnitText.read(found.text(role), List.of()).names().toString();
            case BUDGET -> found.text(role).equals("-") ? "" : found.text(role);
            case SCHEDULE, ISSUE -> found.text(role);
            default -> "";
        };
    }
}
