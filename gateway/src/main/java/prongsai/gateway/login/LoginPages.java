package prongsai.gateway.login;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import prongsai.keycloak.Everyone;
import prongsai.keycloak.Needs;
import reactor.core.publisher.Mono;

/** Leads people to the login, or past it. */
@RestController
@Needs(Everyone.class)
class LoginPages {
    @GetMapping(Paths.LOGIN)
    Mono<ResponseEntity<Void>> login(Mono<Authentication> login) {
        return login.hasElement().map(loggedIn -> to(loggedIn ? "/" : Paths.BEGIN));
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .build();
    }
}
