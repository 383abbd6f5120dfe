package prongsai.measures.files.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalQuarter;

/**
 * What a reader may want to know of a piece of evidence. Each has good reasons too; none is a verdict.
 *
 * @param late the earliest quarter, of a task that it proves, that had ended when it was received; null for none
 * @param otherYears of this LAO that have the same bytes, in order
 * @param otherLao whether some other LAO has the same bytes; which one is not known here
 */
public record Flags(@Nullable FiscalQuarter late, List<Integer> otherYears, boolean otherLao) {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    static Flags of(EvidenceView view) {
        LocalDate received = view.receivedAt().atZone(THAILAND).toLocalDate();
        FiscalQuarter late = view.uses().stream()
                .map(use -> FiscalQuarter.of(use.dueOn()))
                .filter(quarter -> received.isAfter(quarter.end()))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Flags(late, view.otherYears().stream().sorted().toList(), view.elsewhere());
    }

    public boolean any() {
        return late != null || !otherYears.isEmpty() || otherLao;
    }
}
