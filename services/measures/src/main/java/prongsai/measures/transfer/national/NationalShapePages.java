package prongsai.measures.transfer.national;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.measures.core.page.Notices;
import prongsai.measures.core.plan.PlanService;
import prongsai.tenancy.StewardOfTheNation;
import prongsai.thai.FiscalYear;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import reactor.core.publisher.Mono;

/** The page on which a steward of the nation sees which shapes of files come often, and makes an answer hold for every office. */
@Controller
@Needs(StewardOfTheNation.class)
class NationalShapePages {
    private static final String PATH = "/shapes";

    private final NationalShapeService shapes;
    private final PlanService plans;
    private final Frames frames;
    private final Notices notices;

    NationalShapePages(NationalShapeService shapes, PlanService plans, Frames frames, Notices notices) {
        this.shapes = shapes;
        this.plans = plans;
        this.frames = frames;
        this.notices = notices;
    }

    @GetMapping(PATH)
    Mono<String> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "1") int page,
            ServerWebExchange exchange,
            Model model) {
        return shapes.page(page).map(found -> {
            int year = FiscalYear.of(plans.today()).year();
            model.addAttribute(Frames.ATTRIBUTE, frames.of(caller, Place.nation(found.laos()), year, PATH));
            model.addAttribute("common", found);
            notices.show(exchange, model);
            return "measures/transfer/national-shapes";
        });
    }

    /**
     * @param said which answer the person looked at
     * @param page from which they come
     */
    record Form(@Nullable String said, @Nullable Integer page) {
        String answer() {
            return Objects.requireNonNullElse(said, "");
        }

        String back(String notice) {
            return "redirect:%s?page=%d&notice=%s".formatted(PATH, page == null ? 1 : page, notice);
        }
    }

    @PostMapping(PATH + "/{key}/national")
    Mono<String> make(@PathVariable String key, @ModelAttribute Form form) {
        return shapes.make(key, form.answer()).thenReturn(form.back("shape-national"));
    }

    @PostMapping(PATH + "/{key}/withdrawal")
    Mono<String> withdraw(@PathVariable String key, @ModelAttribute Form form) {
        return shapes.withdraw(key, form.answer()).thenReturn(form.back("shape-withdrawn"));
    }
}
