package prongsai.gateway.login;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Needs;
import reactor.core.publisher.Mono;

/** The front door: a citizen is told what stands behind it, and whoever is logged in goes to where the day begins. */
@Controller
@Needs(Everyone.class)
class FrontPages {
    @GetMapping("/")
    Mono<Rendering> front(Mono<Authentication> login) {
        return login.flatMap(known -> Mono.justOrEmpty(Person.of(known).map(Person::caller)))
                .map(caller -> Rendering.redirectTo(firstPage(caller))
                        .status(HttpStatus.FOUND)
                        .build())
                .switchIfEmpty(Mono.fromSupplier(() -> Rendering.view("front").build()));
    }

    private static String firstPage(Caller caller) {
        return switch (caller.jurisdiction()) {
            case Jurisdiction.OfLao lao -> "/work";
            case Jurisdiction.OfDistrict district -> "/overview";
            case Jurisdiction.OfProvince province -> "/overview";
            case Jurisdiction.Nation nation -> "/overview";
        };
    }
}
