package prongsai.measures.core.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.measures.core.page.Notices;
import prongsai.ui.Frames;
import prongsai.ui.LineMarks;
import prongsai.ui.Place;
import prongsai.ui.PlaceName;

/** What every page about a year's plan has around it: whose it is, which year, what was just saved. */
@Component
public class PlanLayout {
    private final Frames frames;
    private final Notices notices;
    private final PlanService plans;

    PlanLayout(Frames frames, Notices notices, PlanService plans) {
        this.frames = frames;
        this.notices = notices;
        this.plans = plans;
    }

    /** @param yearPath this page's address, with {@code {fy}} for the year */
    public void show(
            Model model, Caller caller, PlanService.YearPage page, String yearPath, ServerWebExchange exchange) {
        model.addAttribute("frame", frames.of(caller, place(page.lao(), page.english()), page.fiscalYear(), yearPath));
        model.addAttribute("plan", page.plan());
        model.addAttribute("fiscalYear", page.fiscalYear());
        model.addAttribute(
                "earlierYear",
                page.years().stream()
                        .filter(year -> year < page.fiscalYear())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("today", plans.today());
        Plan plan = page.plan();
        keepWhole(model, names(page.lao(), plan));
        Standing standing = page.standing();
        model.addAttribute(
                "may", new May(standing != null ? standing.stage() : plan == null ? null : plan.stage(), caller));
        notices.show(exchange, model);
        model.addAttribute("band", standing == null ? null : standing.band(page.fiscalYear()));
    }

    /** Adds names that no line of the page divides. */
    public static void keepWhole(Model model, Collection<String> names) {
        var all = new HashSet<>(names);
        if (model.getAttribute(LineMarks.NAMES) instanceof Collection<?> before) {
            before.forEach(name -> all.add((String) name));
        }
        model.addAttribute(LineMarks.NAMES, all);
    }

    /** The LAO's and its units', which no line divides. */
    private static Set<String> names(Plan.LaoName lao, @Nullable Plan plan) {
        var names = new HashSet<>(List.of(lao.name(), lao.shortName()));
        if (plan != null) {
            plan.measures().forEach(measure -> names.addAll(measure.units()));
        }
        return names;
    }

    private static Place place(Plan.LaoName lao, LaoYears.English english) {
        String district = lao.district();
        String inEnglish = english.district();
        return Place.lao(
                lao.shortName(),
                district == null || inEnglish == null ? null : new PlaceName(district, inEnglish),
                new PlaceName(lao.province(), english.province()));
    }
}
