package prongsai.measures.kinds.multiyear;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.MultiYearPlan;
import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.value.DoneDate;
import prongsai.measures.core.value.Words;
import prongsai.web.Problem;

/**
 * What a person, a report or a file says of a plan over several years. As in {@link MultiYearPlan}.
 *
 * @param title the usual one where it is blank
 */
public record MultiYearDetails(
        String title, int from, int to, @Nullable LocalDate naccEnteredOn, String naccReference, String naccUrl) {
    /** What the plan of the official form's measures 5 and 7 is called. */
    public static final String USUAL_TITLE = "แผนปฏิบัติการป้องกันการทุจริต";

    private static final int TITLE = 500;
    private static final int REFERENCE = 200;
    private static final int FIRST_YEAR = 2400;
    private static final int LAST_YEAR = 2700;

    /** @throws Problem 400 {@code span-wrong}, and for words that cannot be */
    public MultiYearDetails {
        title = title.isBlank() ? USUAL_TITLE : Words.required("title", title, TITLE);
        if (from < FIRST_YEAR || to < from || to > LAST_YEAR) {
            throw Problem.invalid("to", "span-wrong", String.valueOf(from), String.valueOf(to));
        }
        DoneDate.checkEra("naccEnteredOn", naccEnteredOn);
        naccReference = Words.optional("naccReference", naccReference, REFERENCE);
        naccUrl = Words.address("naccUrl", naccUrl);
    }

    /** Of a report, which tells no more than the years. */
    public static MultiYearDetails of(int from, int to) {
        return new MultiYearDetails("", from, to, null, "", "");
    }

    /** What its form shows. */
    static Seen seen(MultiYearPlan plan) {
        return Seen.of("title", plan.title())
                .and("from", plan.from())
                .and("to", plan.to())
                .and("naccEnteredOn", plan.naccEnteredOn())
                .and("naccReference", plan.naccReference())
                .and("naccUrl", plan.naccUrl());
    }

    MultiYearPlan as(UUID id) {
        return new MultiYearPlan(id, title, from, to, naccEnteredOn, naccReference, naccUrl);
    }
}
