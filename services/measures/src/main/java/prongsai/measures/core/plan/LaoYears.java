package prongsai.measures.core.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose page it is and which years it can switch to; SQL gives it as {@code measures.lao_and_years()}.
 *
 * @param years that have a plan, latest first
 * @param standings of the years whose plan is not as it began
 */
public record LaoYears(Plan.LaoName lao, List<Integer> years, English english, List<YearStanding> standings) {
    /**
     * Where the plan of a year stands.
     *
     * @param by who brought it there
     */
    public record YearStanding(int fiscalYear, Stage stage, String by, Instant since) {
        Standing standing() {
            return new Standing(stage, by, since);
        }
    }

    /**
     * Where the LAO lies, in English.
     *
     * @param district null for an อบจ., which belongs to no district
     */
    public record English(@Nullable String district, String province) {}

    /** For a page that reads its own rows instead of the whole plan. */
    public PlanService.YearPage page(int fiscalYear) {
        return new PlanService.YearPage(fiscalYear, lao, years, english, standing(fiscalYear), null, List.of());
    }

    /** Where the plan of a year stands; null where it stands as it began, or there is none. */
    public @Nullable Standing standing(int fiscalYear) {
        return standings.stream()
                .filter(standing -> standing.fiscalYear() == fiscalYear)
                .map(YearStanding::standing)
                .findFirst()
                .orElse(null);
    }
}
