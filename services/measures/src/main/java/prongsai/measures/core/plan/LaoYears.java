package prongsai.measures.core.plan;

import java.util.List;

/**
 * Whose page it is and which years it can switch to; SQL gives it as {@code measures.lao_and_years()}.
 *
 * @param years that have a plan, latest first
 */
public record LaoYears(Plan.LaoName lao, List<Integer> years) {
    /** For a page that reads its own rows instead of the whole plan. */
    public PlanService.YearPage page(int fiscalYear) {
        return new PlanService.YearPage(fiscalYear, lao, years, null, List.of());
    }
}
