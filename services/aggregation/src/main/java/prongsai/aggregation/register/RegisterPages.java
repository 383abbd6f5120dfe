package prongsai.aggregation.register;

import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import prongsai.aggregation.statistics.Years;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Needs;
import prongsai.thai.ThaiDigits;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import reactor.core.publisher.Mono;

/** The register of LAOs (ทะเบียน อปท.), to look at; files are taken in by the command {@value LoadLaos#NAME}. */
@Controller
class RegisterPages {
    private static final String REQUIRED_COLUMNS =
            LaoColumn.REQUIRED.stream().map(LaoColumn::header).collect(Collectors.joining(","));

    private final ListingService register;
    private final Years years;
    private final Frames frames;

    RegisterPages(ListingService register, Years years, Frames frames) {
        this.register = register;
        this.years = years;
        this.frames = frames;
    }

    @Needs(ReadsRegister.class)
    @GetMapping("/register")
    Mono<String> list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String fy,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        ListingFilter filter = ListingFilter.of(years.requested(fy, "fy"), q, province, type);
        return register.list(caller, filter, number(page)).map(listing -> {
            model.addAttribute("listing", listing);
            model.addAttribute("types", LaoType.values());
            model.addAttribute("columns", REQUIRED_COLUMNS);
            model.addAttribute(
                    Frames.ATTRIBUTE,
                    frames.of(caller, Place.nation(listing.all()), filter.year().year(), filter.yearPath()));
            return "aggregation/register";
        });
    }

    /** What is no number asks for the first page. */
    private static int number(String page) {
        try {
            return ThaiDigits.parseInt(page);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
