package prongsai.measures.year.planning;

import org.springframework.stereotype.Component;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.year.outline.MeasureOutline;

/** What the page of the library shows of a template beside its own words. */
@Component("templateView")
public class TemplateView {
    /** Whether the plan has a measure of the same title. */
    public boolean has(Plan plan, MeasureOutline template) {
        return plan.measures().stream().anyMatch(measure -> measure.title().equals(template.title()));
    }
}
