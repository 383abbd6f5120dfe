package prongsai.keycloak;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** Finds the caller of the request that is being answered. */
public final class Callers {
    private Callers() {}

    /** The caller; empty where nobody has logged in. */
    public static Mono<Caller> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(authentication -> authentication.getPrincipal())
                .ofType(Caller.class);
    }
}
