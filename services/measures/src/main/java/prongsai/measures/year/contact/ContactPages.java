package prongsai.measures.year.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.seen.Conflicts;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** The page that says whom the office's people ask; the help shows its first part. */
@Controller
class ContactPages {
    private static final String PATH = "/plans/contact";

    private final ContactService contacts;
    private final Conflicts conflicts;
    private final PlanService plans;
    private final PlanLayout layout;

    ContactPages(ContactService contacts, Conflicts conflicts, PlanService plans, PlanLayout layout) {
        this.contacts = contacts;
        this.conflicts = conflicts;
        this.plans = plans;
        this.layout = layout;
    }

    @GetMapping(PATH)
    Mono<String> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return contacts.read().map(contact -> {
            int thisYear = FiscalYear.of(plans.today()).year();
            layout.show(model, caller, contact.around().page(thisYear), "/plans/{fy}", exchange);
            model.addAttribute("contact", contact.now());
            model.addAttribute("lines", contact.lines());
            model.addAttribute("most", ContactService.MOST);
            model.addAttribute("maySay", SaysContact.may(caller));
            return "measures/year/contact";
        });
    }

    /** @param seenContact what the form showed when it was drawn */
    record Form(@Nullable String contact, @Nullable String seenContact) {}

    @Needs(SaysContact.class)
    @PostMapping(PATH)
    Mono<String> say(@AuthenticationPrincipal Caller caller, @ModelAttribute Form form) {
        return conflicts
                .told(Mono.empty(), contacts.say(caller, form.contact(), form.seenContact()))
                .thenReturn("redirect:" + PATH + "?notice=saved");
    }
}
