package prongsai.measures.files.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import prongsai.measures.core.plan.LaoYears;

/**
 * What a person may choose from for a task: all evidence of its plan.
 *
 * @param measure its number
 * @param evidenceKinds what usually proves the measure, in words
 * @param step the step's words
 */
record TaskEvidence(
        LaoYears around,
        int fiscalYear,
        UUID task,
        int measure,
        List<String> evidenceKinds,
        String step,
        LocalDate dueOn,
        List<EvidenceView> views) {
    List<EvidenceView> linked() {
        return views.stream().filter(view -> view.proves(task)).toList();
    }

    List<EvidenceView> others() {
        return views.stream().filter(view -> !view.proves(task)).toList();
    }
}
