package prongsai.gateway.account;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import prongsai.gateway.GatewaySettings;
import prongsai.gateway.login.Person;
import prongsai.keycloak.Asker;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Needs;
import prongsai.keycloak.Role;
import prongsai.ui.Frames;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The person's own page: whom the system takes them for, and the way to Keycloak's page for passwords and the like. */
@Controller
@Needs(Everyone.class)
class AccountPages {
    /** Where passwords and one-time codes are; from there a link leads back to the client that is named. */
    private static final String SECURITY = "/account/account-security/signing-in?referrer=";

    private final Frames frames;
    private final String console;

    AccountPages(Frames frames, GatewaySettings settings) {
        this.frames = frames;
        this.console = settings.keycloakUrl() + SECURITY + settings.clientId();
    }

    @GetMapping("/accounts")
    Mono<Rendering> account(Authentication login) {
        return Mono.justOrEmpty(Person.of(login))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(person -> Rendering.view("account")
                        .modelAttribute(Frames.ATTRIBUTE, frames.of(new Asker(person.caller(), person.body())))
                        .modelAttribute("body", person.body())
                        .modelAttribute("manager", person.caller().has(Role.LAO_ADMIN))
                        .modelAttribute("console", console)
                        .build());
    }
}
