package prongsai.measures.transfer.returning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import prongsai.measures.transfer.exchange.CellHash;
import prongsai.web.Problem;

/**
 * What a person says of a sheet's differences.
 *
 * @param take tags of what is taken; of a conflict that is to stay as the plan has it, {@link #KEEP} and its tag
 * @param unit for each name that the LAO has no unit of {@link #answer}
 * @param everything whether what is offered is taken without being named
 */
record Taking(Set<String> take, Set<String> unit, boolean everything) {
    static final String KEEP = "keep.";

    /** For programs: whatever is offered. */
    static final String ALL = "all";

    /** @param meant the name of a unit of the LAO's, or the same name where it is a new unit */
    static String answer(String name, String meant) {
        return CellHash.longer(name) + "." + CellHash.longer(meant);
    }

    /**
     * Errors: 409 {@code sheet-meanwhile} where something that was taken is not a difference any more, or another one;
     * 409 {@code sheet-unanswered} where a conflict or the name of a unit was left open; 400 {@code sheet-nothing-taken}.
     *
     * @param own names of the LAO's units
     */
    Choice of(ReadSheet.Right read, List<String> own) {
        List<Difference> all = PlanDifference.of(read);
        List<Difference> taken = all.stream()
                .filter(one -> (one.takeable() && take.contains(one.tag())) || (everything && one.offered()))
                .toList();
        Set<String> there =
                all.stream().filter(Difference::takeable).map(Difference::tag).collect(Collectors.toSet());
        long stale = take.stream()
                .filter(tag -> !tag.startsWith(KEEP) && !tag.equals(ALL) && !there.contains(tag))
                .count();
        if (stale > 0) {
            throw new Problem(409, "sheet-meanwhile", stale);
        }
        long open = all.stream()
                .filter(Difference::conflict)
                .filter(one -> !take.contains(one.tag()) && !take.contains(KEEP + one.tag()))
                .count();
        if (open > 0) {
            throw new Problem(409, "sheet-unanswered", open);
        }
        if (taken.isEmpty()) {
            throw Problem.invalid("take", "sheet-nothing-taken");
        }
        return new Choice(read, taken, units(taken, own));
    }

    private Map<String, String> units(List<Difference> taken, List<String> own) {
        Map<String, String> units = new HashMap<>();
        for (String name : Choice.unknown(taken, own)) {
            if (!unit.contains(answer(name, name))) {
                units.put(
                        name,
                        own.stream()
                                .filter(meant -> unit.contains(answer(name, meant)))
                                .findFirst()
                                .orElseThrow(() -> new Problem(409, "sheet-unanswered", 1)));
            }
        }
        return units;
    }
}
