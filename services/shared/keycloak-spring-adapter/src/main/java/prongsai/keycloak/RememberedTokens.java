package prongsai.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies a token once in a while and not at each request: who works sends the same one for minutes. What is remembered is a
 * token that passed every check, by all of its text; for a minute, and never beyond its own end, so that a key which the realm
 * gives up is not trusted for longer (see docs/decisions/0035-a-token-is-verified-once-a-minute.md).
 */
public final class RememberedTokens implements ReactiveJwtDecoder {
    private static final Duration LIFE = Duration.ofMinutes(1);
    /** Some 10 kB each. */
    private static final int MOST = 1_000;

    private final ReactiveJwtDecoder verifying;
    private final InstantSource clock;
    private final Map<String, Verified> known = new LinkedHashMap<>();

    /** @param verifying asked for each token that is not remembered */
    public RememberedTokens(ReactiveJwtDecoder verifying) {
        this(verifying, InstantSource.system());
    }

    RememberedTokens(ReactiveJwtDecoder verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    private record Verified(Jwt token, Instant until) {}

    /** Errors: as the decoder that verifies. */
    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            Verified verified = find(token);
            return verified != null
                    ? Mono.just(verified.token)
                    : verifying.decode(token).doOnNext(jwt -> remember(token, jwt));
        });
    }

    private synchronized @Nullable Verified find(String token) {
        Verified verified = known.get(token);
        return verified != null && clock.instant().isBefore(verified.until) ? verified : null;
    }

    private synchronized void remember(String token, Jwt jwt) {
        Instant minute = clock.instant().plus(LIFE);
        Instant end = jwt.getExpiresAt();
        if (end == null) {
            return;
        }
        // Behind all others, whether it was known or not: the first is then the one that was verified longest ago.
        known.remove(token);
        known.put(token, new Verified(jwt, end.isBefore(minute) ? end : minute));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
