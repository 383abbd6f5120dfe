package prongsai.measures.core.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the LAO over several years, such as its anti-corruption plan: one for all the measures that carry it out, in
 * whatever year.
 *
 * @param from first year, in the Buddhist era
 * @param to last year
 * @param naccEnteredOn the day that it was entered into E-PlanNACC, or null
 * @param naccReference what E-PlanNACC calls it, or empty
 * @param naccUrl where it stands there, or empty
 */
public record MultiYearPlan(
        UUID id,
        String title,
        int from,
        int to,
        @Nullable LocalDate naccEnteredOn,
        String naccReference,
        String naccUrl) {}
