package prongsai.measures.transfer.importing.assembling;

import java.util.Optional;
import prongsai.measures.transfer.importing.meaning.ReadTarget;
import prongsai.measures.transfer.importing.report.Cell;
import prongsai.measures.transfer.importing.report.Doubt;

/** What a person is asked about a target whose number can mean something else, or cannot be so. */
final class TargetDoubt {
    private static final double CONFIDENCE = 0.3;

    private TargetDoubt() {}

    static Optional<Doubt> of(Cell cell, ReadTarget target) {
        return reason(target).map(reason -> Doubt.of(cell, target.words(), CONFIDENCE, reason, target.words()));
    }

    private static Optional<String> reason(ReadTarget target) {
        return switch (target.sure()) {
            case YES -> Optional.empty();
            case RANGE -> Optional.of("target-range");
            case ABOVE_ALL -> Optional.of("target-above-all");
            case TWO_WAYS -> Optional.of("target-two-ways");
        };
    }
}
