package prongsai.gateway.help;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import prongsai.gateway.login.Person;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Needs;
import prongsai.keycloak.Role;
import prongsai.thai.FiscalYear;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import reactor.core.publisher.Mono;

/** The help, for everybody: of whoever has logged in it knows whom in their own office to ask, and of no other office. */
@Controller
@Needs(Everyone.class)
class HelpPages {
    private final Frames frames;
    private final Guide guide;
    private final Clock clock;

    HelpPages(Frames frames, Guide guide, Clock clock) {
        this.frames = frames;
        this.guide = guide;
        this.clock = clock;
    }

    @GetMapping("/help")
    Mono<Rendering> help(Mono<Authentication> login) {
        return login.flatMap(known -> Mono.justOrEmpty(Person.of(known)))
                .map(this::known)
                .switchIfEmpty(Mono.fromSupplier(() -> page("help-open").build()));
    }

    private Rendering known(Person person) {
        int year = FiscalYear.of(LocalDate.now(clock)).year();
        return page("help")
                .modelAttribute(
                        Frames.ATTRIBUTE,
                        frames.of(person.caller(), Place.named(person.body()), year, yearPath(person)))
                .modelAttribute("body", person.body())
                .modelAttribute("contact", contact(person))
                .build();
    }

    private Rendering.Builder<?> page(String template) {
        return Rendering.view(template)
                .modelAttribute("guide", guide.html())
                .modelAttribute("chapters", guide.entries());
    }

    /** The key of what the page says about whom to ask. */
    private static String contact(Person person) {
        if (!(person.caller().jurisdiction() instanceof Jurisdiction.OfLao)) {
            return "area";
        }
        return person.caller().has(Role.LAO_ADMIN) ? "admin" : "office";
    }

    private static String yearPath(Person person) {
        return person.caller().jurisdiction() instanceof Jurisdiction.OfLao ? "/plans/{fy}" : "/overview?fy={fy}";
    }
}
