package prongsai.measures.work.calendar;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.OfAnLao;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** Where a person makes, renews and takes back the secret address of a calendar. */
@Controller
class CalendarPages {
    private final CalendarService calendars;
    private final PlanService plans;
    private final PlanLayout layout;

    CalendarPages(CalendarService calendars, PlanService plans, PlanLayout layout) {
        this.calendars = calendars;
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping("/work/calendar")
    Mono<String> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return calendars.state(caller).map(state -> show(state, caller, exchange, model));
    }

    /** The address is shown in this answer and never again, so nobody may keep it but the person. */
    @Needs(OfAnLao.class)
    @PostMapping("/work/calendar")
    Mono<String> make(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return calendars.make(caller).flatMap(address -> {
            exchange.getResponse().getHeaders().setCacheControl("no-store");
            model.addAttribute("address", address);
            return page(caller, exchange, model);
        });
    }

    @Needs(OfAnLao.class)
    @PostMapping("/work/calendar/removal")
    Mono<String> remove(@AuthenticationPrincipal Caller caller) {
        return calendars.remove(caller).thenReturn("redirect:/work/calendar?notice=calendar-removed");
    }

    private String show(CalendarState state, Caller caller, ServerWebExchange exchange, Model model) {
        int thisYear = FiscalYear.of(plans.today()).year();
        layout.show(model, caller, state.around().page(thisYear), "/work?fy={fy}", exchange);
        model.addAttribute("madeAt", state.madeAt());
        return "measures/work/calendar";
    }
}
