package prongsai.measures.work.search;

import java.util.List;
import java.util.Optional;

/**
 * A text that shares letters with each of the terms, and may answer them with faults.
 *
 * @param hit without a score
 * @param folded its text
 */
record Candidate(Hit hit, String folded) {
    /** Scored by its worst term; empty where some term is not in it. */
    Optional<Hit> scored(List<String> terms) {
        // Most texts that share some letters fall here, before the dictionary is asked, which costs most.
        if (!terms.stream().allMatch(term -> FaultRow.within(term, folded, Faults.forgiven(term)))) {
            return Optional.empty();
        }
        Broken text = Broken.of(hit.text());
        double worst = terms.stream()
                .mapToDouble(term -> text.run(term)
                        .map(run -> 1 - (double) run.faults() / term.length())
                        .orElse(0.0))
                .min()
                .orElse(0);
        return Optional.of(worst).filter(score -> score > 0).map(hit::scored);
    }
}
