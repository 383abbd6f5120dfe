package prongsai.testing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A measure with so many tasks done and open, results and outcomes, and whether that is complete: for whatever says
 * "complete", in Java or in SQL.
 */
public record WholeCase(int done, int open, int results, int outcomes, boolean complete) {
    public static Stream<WholeCase> all() {
        return Stream.of(0, 1, 3)
                .flatMap(done -> Stream.of(0, 1)
                        .flatMap(open -> Stream.of(0, 1, 2)
                                .flatMap(results -> Stream.of(0, 1)
                                        .map(outcomes -> new WholeCase(
                                                done,
                                                open,
                                                results,
                                                outcomes,
                                                COMPLETE.contains(List.of(done, open, results, outcomes)))))));
    }

    /** Written out, so that it is no second saying of the rule. */
    private static final List<List<Integer>> COMPLETE =
            List.of(List.of(1, 0, 1, 1), List.of(1, 0, 2, 1), List.of(3, 0, 1, 1), List.of(3, 0, 2, 1));
}
