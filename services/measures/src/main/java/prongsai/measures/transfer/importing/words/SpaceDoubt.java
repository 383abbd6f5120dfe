package prongsai.measures.transfer.importing.words;

import java.util.Comparator;
import java.util.Optional;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Doubt;
import prongsai.thai.repair.Repaired;
import prongsai.thai.repair.Verdict.Choice;

/** The least sure space of a text, if it is unsure enough to be worth a person's look. */
public final class SpaceDoubt {
    private static final double SURE_ENOUGH = 0.7;

    private SpaceDoubt() {}

    public static Optional<Doubt> of(Cell cell, Repaired repaired) {
        return repaired.decisions().stream()
                .filter(decision -> decision.verdict().confidence() < SURE_ENOUGH)
                .min(Comparator.comparingDouble(decision -> decision.verdict().confidence()))
                .map(decision -> Doubt.of(
                        cell,
                        repaired.text(),
                        decision.verdict().confidence(),
                        reason(decision.verdict().choice()),
                        decision.before(),
                        decision.after()));
    }

    private static String reason(Choice choice) {
        return switch (choice) {
            case KEEP -> "space-kept";
            case JOIN -> "space-removed";
            case ADD -> "space-added";
        };
    }
}
