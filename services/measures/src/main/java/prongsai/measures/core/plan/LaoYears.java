package prongsai.measures.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose page it is and which years it can switch to; SQL gives it as {@code measures.lao_and_years()}.
 *
 * @param years that have a plan, latest first
 */
public record LaoYears(Plan.LaoName lao, List<Integer> years, English english) {
    /**
     * Where the LAO lies, in English.
     *
     * @param district null for an อบจ., which belongs to no district
     */
    public record English(@Nullable String district, String province) {}

    /** For a page that reads its own rows instead of the whole plan. */
    public PlanService.YearPage page(int fiscalYear) {
        return new PlanService.YearPage(fiscalYear, lao, years, english, null, List.of());
    }
}
