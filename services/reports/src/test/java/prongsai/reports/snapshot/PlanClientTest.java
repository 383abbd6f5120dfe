package prongsai.reports.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import prongsai.reports.FakeMeasures;
import prongsai.reports.SeedPlan;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A plan as its own service gives it to the caller, or why there is none. */
class PlanClientTest {
    private static final UUID LAO = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeMeasures measures = new FakeMeasures();

    @AfterEach
    void close() {
        measures.close();
    }

    @Test
    void givesThePlanOfWhoeverAsks() {
        assertThat(plan(measures.address(), LONG, caller()).block(LONG)).isEqualTo(SeedPlan.json(1, LAO, 2569));
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNAUTHORIZED, unauthenticated",
        "403, FORBIDDEN, forbidden",
        "404, NOT_FOUND, no-plan",
        "500, SERVICE_UNAVAILABLE, unavailable",
        "409, SERVICE_UNAVAILABLE, unavailable",
        "204, SERVICE_UNAVAILABLE, unavailable"
    })
    void tellsWhyThereIsNone(int answered, HttpStatus status, String slug) {
        measures.status.set(answered);
        Problem problem = problem(plan(measures.address(), LONG, caller()));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.slug()).isEqualTo(slug);
        assertThat(problem.args()).isEqualTo(answered == 404 ? new Object[] {"2569"} : new Object[0]);
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        measures.status.set(0);
        Problem problem = problem(plan(measures.address(), Duration.ofMillis(200), caller()));
        assertThat(problem.slug()).isEqualTo("unavailable");
        assertThat(problem).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void tellsThatMeasuresCannotBeReached() {
        String address = measures.address();
        measures.close();
        Problem problem = problem(plan(address, LONG, caller()));
        assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem).hasCauseInstanceOf(WebClientRequestException.class);
    }

    @Test
    void asksForNobodyWithoutAToken() {
        assertThat(problem(client(measures.address(), LONG).plan(2569)).slug()).isEqualTo("unauthenticated");
        assertThat(problem(plan(measures.address(), LONG, new TestingAuthenticationToken("naliang", "demo")))
                        .slug())
                .isEqualTo("unauthenticated");
    }

    private static Problem problem(Mono<String> plan) {
        Problem[] told = new Problem[1];
        StepVerifier.create(plan)
                .expectErrorSatisfies(failure -> told[0] = (Problem) failure)
                .verify(LONG);
        return told[0];
    }

    private static Mono<String> plan(String address, Duration timeout, Authentication caller) {
        return client(address, timeout)
                .plan(2569)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(caller));
    }

    private static PlanClient client(String address, Duration timeout) {
        return new PlanClient(WebClient.builder(), new MeasuresSettings(address, timeout));
    }

    private static Authentication caller() {
        String claims = Base64.getUrlEncoder()
                .encodeToString("{\"lao\":[\"%s\"]}".formatted(LAO).getBytes(StandardCharsets.UTF_8));
        Instant now = Instant.now();
        return new TestingAuthenticationToken(
                "naliang",
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "a." + claims + ".b", now, now.plusSeconds(60)));
    }
}
