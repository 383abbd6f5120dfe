package prongsai.measures.transfer.importing.words;

import java.util.Arrays;
import java.util.List;
import prongsai.measures.core.plan.Frequency;
import prongsai.measures.transfer.importing.report.ImportedStep;

/** A step as one line of a form: its text, and in brackets how often it is due, such as {@code รายงานผล [ทุกเดือน]}. */
public final class StepLine {
    private StepLine() {}

    public static String write(ImportedStep step) {
        return step.text() + " " + bracket(step.frequency());
    }

    /** A line without brackets is due as its words say, like a step of a file. */
    public static ImportedStep read(String line, List<Integer> quarters) {
        return Arrays.stream(Frequency.values())
                .filter(frequency -> line.endsWith(bracket(frequency)))
                .findFirst()
                .map(frequency -> new ImportedStep(
                        line.substring(0, line.length() - bracket(frequency).length())
                                .strip(),
                        frequency))
                .orElseGet(() -> new ImportedStep(line, FrequencyWords.read(line, quarters)));
    }

    private static String bracket(Frequency frequency) {
        return switch (frequency) {
            case ONCE -> "[ครั้งเดียว]";
            case QUARTERLY -> "[ทุกไตรมาส]";
            case MONTHLY -> "[ทุกเดือน]";
        };
    }
}
