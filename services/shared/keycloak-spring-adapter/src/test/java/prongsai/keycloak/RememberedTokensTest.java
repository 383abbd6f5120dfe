package prongsai.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

    private Instant now = NOON;
    private Instant end = NOON.plus(Duration.ofMinutes(5));
    private final List<String> verified = new ArrayList<>();
    private final ReactiveJwtDecoder tokens = new RememberedTokens(this::verify, () -> now);

    private Mono<Jwt> verify(String token) {
        return Mono.fromSupplier(() -> {
            verified.add(token);
            if (token.startsWith("bad") || !now.isBefore(end)) {
                throw new BadJwtException("no");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .subject(token)
                    .expiresAt(end)
                    .build();
        });
    }

    private void takes(String token) {
        StepVerifier.create(tokens.decode(token))
                .assertNext(jwt -> assertThat(jwt.getTokenValue()).isEqualTo(token))
                .verifyComplete();
    }

    private void refuses(String token) {
        StepVerifier.create(tokens.decode(token)).verifyError(BadJwtException.class);
    }

    @Test
    void verifiesATokenOnceAMinute() {
        takes("a");
        takes("a");
        now = NOON.plusSeconds(59);
        takes("a");
        assertThat(verified).containsExactly("a");

        now = NOON.plusSeconds(60);
        takes("a");
        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void takesNoTokenBeyondItsEnd_howeverLatelyItWasVerified() {
        end = NOON.plusSeconds(10);
        takes("a");
        now = end.minusMillis(1);
        takes("a");
        now = end;
        refuses("a");
    }

    @Test
    void remembersNoRefusal_andNoTokenThatOnlyBeginsAlike() {
        takes("a");
        refuses("bad");
        refuses("bad");
        takes("ab");
        assertThat(verified).containsExactly("a", "bad", "bad", "ab");
    }

    @Test
    void remembersAThousand_andOfMoreTheLatest() {
        for (int i = 0; i <= 1_000; i++) {
            takes("token " + i);
        }
        verified.clear();
        takes("token 1");
        takes("token 0");
        assertThat(verified).containsExactly("token 0");
    }
}
