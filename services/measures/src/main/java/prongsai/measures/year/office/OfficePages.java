package prongsai.measures.year.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import prongsai.measures.core.holder.HeldOffice;
import prongsai.measures.core.holder.Holding;
import prongsai.measures.core.plan.PlanLayout;
import prongsai.measures.core.plan.PlanService;
import prongsai.measures.core.seen.Conflicts;
import prongsai.measures.year.office.OfficeService.Said;
import prongsai.thai.FiscalYear;
import reactor.core.publisher.Mono;

/** The page of an office's profile, and its form of how to reach it. */
@Controller
class OfficePages {
    static final String PATH = "/plans/office";
    static final String SAVED = "redirect:" + PATH + "?notice=saved";

    private final OfficeService offices;
    private final Conflicts conflicts;
    private final PlanService plans;
    private final PlanLayout layout;

    OfficePages(OfficeService offices, Conflicts conflicts, PlanService plans, PlanLayout layout) {
        this.offices = offices;
        this.conflicts = conflicts;
        this.plans = plans;
        this.layout = layout;
    }

    /**
     * An office and who held it, for the page.
     *
     * @param usual what its holder is called where nobody says otherwise
     * @param now null where nobody is known to hold it today
     * @param times the latest first
     */
    record Post(HeldOffice office, String usual, @Nullable Object now, List<Time> times) {}

    /** @param last its last day; null where it goes on */
    record Time(Holding said, @Nullable LocalDate last) {}

    @GetMapping(PATH)
    Mono<String> page(@AuthenticationPrincipal Caller caller, ServerWebExchange exchange, Model model) {
        return offices.read().map(office -> {
            LocalDate today = plans.today();
            layout.show(model, caller, office.around().page(FiscalYear.of(today).year()), "/plans/{fy}", exchange);
            PlanLayout.keepWhole(model, names(office));
            model.addAttribute("office", office);
            model.addAttribute("facts", facts(office));
            model.addAttribute(
                    "most",
                    Stream.of(OfficeField.values()).collect(Collectors.toMap(OfficeField::key, OfficeField::most)));
            model.addAttribute("mobile", Telephone.isMobile(office.now(OfficeField.TELEPHONE)));
            model.addAttribute("call", Telephone.link(office.now(OfficeField.TELEPHONE)));
            model.addAttribute("posts", posts(office, today));
            model.addAttribute("missing", office.missing(today));
            model.addAttribute("side", EmblemService.SIDE);
            model.addAttribute("maySay", SaysOffice.may(caller));
            return "measures/year/office";
        });
    }

    private static Map<String, String> facts(Office office) {
        return Stream.of(OfficeField.values()).collect(Collectors.toMap(OfficeField::key, office::now));
    }

    private static List<Post> posts(Office office, LocalDate today) {
        var holders = office.holders(today);
        return Stream.of(HeldOffice.values())
                .map(held -> new Post(
                        held,
                        held.usualPosition(office.around().lao().type()),
                        holders.get(held),
                        office.held().all().reversed().stream()
                                .filter(holding -> holding.office() == held)
                                .map(holding -> new Time(holding, office.held().end(holding)))
                                .toList()))
                .toList();
    }

    private static List<String> names(Office office) {
        return office.holdings().stream().map(Holding::name).toList();
    }

    /**
     * Each field with what the form showed when it was drawn.
     *
     * @param offices set where a mobile number is the office's own
     */
    record Form(
            @Nullable String telephone,
            @Nullable String seenTelephone,
            @Nullable String offices,
            @Nullable String mail,
            @Nullable String seenMail,
            @Nullable String website,
            @Nullable String seenWebsite,
            @Nullable String address,
            @Nullable String seenAddress,
            @Nullable String hours,
            @Nullable String seenHours) {
        Map<OfficeField, Said> said() {
            return Map.of(
                    OfficeField.TELEPHONE, new Said(telephone, seenTelephone),
                    OfficeField.MAIL, new Said(mail, seenMail),
                    OfficeField.WEBSITE, new Said(website, seenWebsite),
                    OfficeField.ADDRESS, new Said(address, seenAddress),
                    OfficeField.HOURS, new Said(hours, seenHours));
        }
    }

    @Needs(SaysOffice.class)
    @PostMapping(PATH)
    Mono<String> say(@AuthenticationPrincipal Caller caller, @ModelAttribute Form form) {
        return conflicts
                .told(Mono.empty(), offices.say(caller, form.said(), form.offices() != null))
                .thenReturn(SAVED);
    }
}
