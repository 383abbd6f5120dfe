package prongsai.thai.repair;

import java.util.Optional;

/**
 * In a {@link ParallelList} the spaces stand before its items; any other space among them is a line's end, now or in the
 * paper that this one was copied from.
 */
final class ParallelRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        return gap.layout().list().flatMap(list -> judge(gap.index(), list));
    }

    private static Optional<Verdict> judge(int index, ParallelList list) {
        int first = list.items().getFirst();
        if (list.begins(index)) {
            return Optional.of(Verdict.keep(index == first ? 0.65 : 0.8, "parallel-item"));
        }
        return index > first && index <= list.items().getLast() + 1
                ? Optional.of(Verdict.join(0.75, "within-parallel-item"))
                : Optional.empty();
    }
}
