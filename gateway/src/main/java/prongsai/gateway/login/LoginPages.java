package prongsai.gateway.login;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Needs;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** Leads people to where their day begins. */
@RestController
@Needs(Everyone.class)
class LoginPages {
    @GetMapping("/")
    Mono<ResponseEntity<Void>> home(Authentication login) {
        return Mono.justOrEmpty(Person.of(login).map(Person::caller))
                .switchIfEmpty(Mono.error(Problem::notFound))
                .map(caller -> to(firstPage(caller)));
    }

    @GetMapping(Paths.LOGIN)
    Mono<ResponseEntity<Void>> login(Mono<Authentication> login) {
        return login.hasElement().map(loggedIn -> to(loggedIn ? "/" : Paths.BEGIN));
    }

    private static String firstPage(Caller caller) {
        return switch (caller.jurisdiction()) {
            case Jurisdiction.OfLao lao -> "/work";
            case Jurisdiction.OfDistrict district -> "/overview";
            case Jurisdiction.OfProvince province -> "/overview";
            case Jurisdiction.Nation nation -> "/overview";
        };
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .build();
    }
}
