package prongsai.gateway.account;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import prongsai.gateway.GatewaySettings;
import prongsai.gateway.login.Person;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Needs;
import prongsai.keycloak.Role;
import prongsai.thai.FiscalYear;
import prongsai.ui.Frame;
import prongsai.ui.Frames;
import prongsai.ui.Place;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The person's own page: whom the system takes them for, and the way to Keycloak's page for passwords and the like. */
@Controller
@Needs(Everyone.class)
class AccountPages {
    /** Where passwords and one-time codes are; from there a link leads back to the client that is named. */
    private static final String SECURITY = "/account/account-security/signing-in?referrer=";

    private final Frames frames;
    private final Clock clock;
    private final String console;

    AccountPages(Frames frames, Clock clock, GatewaySettings settings) {
        this.frames = frames;
        this.clock = clock;
        this.console = settings.keycloakUrl() + SECURITY + settings.clientId();
    }

    @GetMapping("/accounts")
    Mono<Rendering> account(Authentication login) {
        return Mono.justOrEmpty(Person.of(login))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(person -> Rendering.view("account")
                        .modelAttribute(Frames.ATTRIBUTE, frame(person))
                        .modelAttribute("body", person.body())
                        .modelAttribute("manager", person.caller().has(Role.LAO_ADMIN))
                        .modelAttribute("console", console)
                        .build());
    }

    private Frame frame(Person person) {
        int year = FiscalYear.of(LocalDate.now(clock)).year();
        return frames.of(person.caller(), Place.named(person.body()), year, yearPath(person.caller()));
    }

    /** This page knows no years; another year leads to the work of that year. */
    private static String yearPath(Caller caller) {
        return switch (caller.jurisdiction()) {
            case Jurisdiction.OfLao lao -> "/plans/{fy}";
            case Jurisdiction.OfDistrict district -> "/overview?fy={fy}";
            case Jurisdiction.OfProvince province -> "/overview?fy={fy}";
            case Jurisdiction.Nation nation -> "/overview?fy={fy}";
        };
    }
}
