package prongsai.thai.repair;

import java.util.Optional;
import java.util.stream.IntStream;
import prongsai.thai.repair.Layout.Place;

/**
 * A space within a line that grammar forbids (กับการ ให้บริการ) was the end of a line in a paper that this one was copied
 * from. Then the other spaces of the same line are suspect too.
 */
final class BesideStrayRule implements GapRule {
    @Override
    public Optional<Verdict> judge(Gap gap) {
        if (gap.place() != Place.WITHIN_LINE) {
            return Optional.empty();
        }
        int from = IntStream.iterate(gap.index(), i -> i > 0 && isTyped(gap, i), i -> i - 1)
                .min()
                .orElse(gap.index());
        boolean stray = IntStream.iterate(from, i -> i < gap.layout().size() && isTyped(gap, i), i -> i + 1)
                .anyMatch(i -> BoundWords.cannotEnd(gap.layout().chunk(i - 1)));
        return stray ? Optional.of(Verdict.join(0.6, "beside-stray")) : Optional.empty();
    }

    private static boolean isTyped(Gap gap, int space) {
        return gap.layout().place(space) == Place.WITHIN_LINE;
    }
}
