package prongsai.measures.transfer.importing.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.measures.transfer.importing.ReportReader;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.report.Cell.Field;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.measures.transfer.importing.report.ImportedMeasure;
import prongsai.measures.transfer.importing.report.ImportedReport;
import prongsai.measures.transfer.importing.report.ImportedStep;
import prongsai.thai.ThaiText;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;

/**
 * Any plan in any form as a PDF, from its file to its report: what comes out equals what went in, or a doubt says where it may
 * not. Where a line ends there may have been a space or none, so spaces do not count here.
 */
class PrintedFormPropertyTest {
    private static final int FORMS = 100;

    @Property(tries = 25)
    void nothingIsWrongInSilence(@ForAll long seed, @ForAll boolean strangeWords) {
        assertThat(silentFaults(seed, strangeWords)).isEmpty();
    }

    /** Else nothing could be wrong: nine of ten come out whole, without a question about columns. */
    @Test
    void mostPrintedFormsAskNothing() {
        List<String> asked = IntStream.range(0, FORMS)
                .mapToObj(seed -> {
                    var chance = new Random(seed);
                    RandomPlan plan = RandomPlan.of(chance);
                    RandomForm form = RandomForm.of(plan, chance, false);
                    return read(form) instanceof ImportedReport report
                                    && report.measures().size()
                                            == plan.measures().size()
                                    && report.doubts().stream().noneMatch(PrintedFormPropertyTest::asksOfForm)
                            ? ""
                            : form.look();
                })
                .filter(look -> !look.isEmpty())
                .toList();
        assertThat(asked).hasSizeLessThanOrEqualTo(FORMS / 10);
    }

    /** Many more, by command: {@code -Dprongsai.forms=2000}. */
    @Test
    void norInManyForms() {
        var faults = new ArrayList<String>();
        for (int seed = 0; seed < Integer.getInteger("prongsai.forms", 0); seed++) {
            faults.addAll(silentFaults(seed, seed % 2 == 0));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> silentFaults(long seed, boolean strangeWords) {
        var chance = new Random(seed);
        RandomPlan plan = RandomPlan.of(chance);
        RandomForm form = RandomForm.of(plan, chance, strangeWords);
        if (!(read(form) instanceof ImportedReport report)) {
            return List.of();
        }
        if (report.measures().size() != plan.measures().size()) {
            return report.doubts().stream().anyMatch(doubt -> doubt.key().contains("form-"))
                    ? List.of()
                    : List.of(seed + " " + plan.measures().size() + " measures, read "
                            + report.measures().size() + " of " + form.look());
        }
        if (report.doubts().stream().anyMatch(PrintedFormPropertyTest::asksOfForm)) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        for (int i = 0; i < plan.measures().size(); i++) {
            for (Role role : form.printed()) {
                String expected = bare(plan.measures().get(i).says(role));
                String got = bare(got(role, report, i));
                int number = report.measures().get(i).number();
                if (!expected.equals(got) && report.doubts().stream().noneMatch(doubt -> covers(doubt, number, role))) {
                    faults.add(seed + " " + role + ": " + expected + " ≠ " + got + " in " + form.look());
                }
            }
        }
        return faults;
    }

    /** Then the person is asked about its columns before anything else. */
    private static boolean asksOfForm(Doubt doubt) {
        return Arrays.stream(Reason.values())
                .filter(Reason::isOfForm)
                .anyMatch(reason -> doubt.key()
                        .equals("import.doubt.form-"
                                + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Object read(RandomForm form) {
        try {
            var opened = (Opened) ReportFile.answer(FormPdf.of(form.paper()), new Job.OpenReport());
            return ReportReader.read(opened, Papers.YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean covers(Doubt doubt, int measure, Role role) {
        return doubt.cell().measure() == measure
                && fields(role).contains(doubt.cell().field());
    }

    private static Set<Field> fields(Role role) {
        return switch (role) {
            case MEASURE -> Set.of(Field.TITLE, Field.NUMBER);
            case STEPS -> Set.of(Field.STEP, Field.NUMBER);
            case UNIT -> Set.of(Field.RESPONSIBLE, Field.NUMBER);
            case SCHEDULE -> Set.of(Field.SCHEDULE, Field.NUMBER);
            case RESULT -> Set.of(Field.RESULT, Field.NUMBER);
            case OUTCOME -> Set.of(Field.OUTCOME, Field.NUMBER);
            default -> Set.of(Field.NUMBER);
        };
    }

    private static String bare(String text) {
        return ThaiText.withoutSpace(text);
    }

    private static String got(Role role, ImportedReport report, int index) {
        ImportedMeasure measure = report.measures().get(index);
        return switch (role) {
            case MEASURE -> measure.title();
            case STEPS ->
                measure.steps().stream().map(ImportedStep::text).toList().toString();
            case UNIT -> measure.units().toString();
            case SCHEDULE -> measure.scheduleText();
            case RESULT -> measure.results().toString();
            case OUTCOME -> measure.outcomes().toString();
            case BUDGET, ISSUE -> leftOver(role, report, index);
            default -> "";
        };
    }

    private static String leftOver(Role role, ImportedReport report, int index) {
        return report.source().measures().get(index).leftOver().stream()
                .filter(left -> left.what().equals(role.code()))
                .map(left -> left.text().equals("-") ? "" : left.text())
                .findFirst()
                .orElse("");
    }
}
