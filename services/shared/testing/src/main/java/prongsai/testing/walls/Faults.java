package prongsai.testing.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a run must not end with: damage that nobody noticed, or that no behaviour noticed and nobody said why. */
final class Faults {
    /** Of what was made, in hundredths. */
    private static final long BY_BEHAVIOUR = 95;

    private Faults() {}

    /** @param whole whether every mutant was judged, and not a sample */
    static List<String> of(Expectations expectations, List<Verdict> verdicts, boolean whole) {
        List<String> faults = new ArrayList<>();
        List<Verdict> made = verdicts.stream().filter(Verdict::isMade).toList();
        made.stream()
                .filter(verdict -> !verdict.byBehaviour() && verdict.spared().isEmpty())
                .forEach(verdict ->
                        faults.add("No behaviour noticed, and no reason is given in walls.yaml: " + verdict.mutant()));
        made.stream()
                .filter(Verdict::lives)
                .forEach(verdict -> faults.add("Neither behaviour nor the file noticed: " + verdict.mutant()));
        long noticed = made.stream().filter(Verdict::byBehaviour).count();
        if (noticed * 100 < made.size() * BY_BEHAVIOUR) {
            faults.add("Behaviour alone noticed %d of %d (expected: 95 %%)".formatted(noticed, made.size()));
        }
        if (whole) {
            expectations.rules().spared().stream()
                    .filter(spared -> made.stream()
                            .noneMatch(verdict ->
                                    !verdict.byBehaviour() && verdict.spared().equals(spared.because())))
                    .forEach(spared -> faults.add("A reason in walls.yaml spares nothing: " + spared.mutants()));
            Arrays.stream(Mutant.Kind.values())
                    .filter(kind ->
                            made.stream().noneMatch(verdict -> verdict.mutant().kind() == kind))
                    .forEach(kind -> faults.add("No mutant was made of kind " + kind));
        }
        return faults;
    }
}
