package prongsai.reports.snapshot;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/**
 * Asks the measures service for the caller's own plan, with the caller's own token: what the person may not see, this
 * service cannot freeze.
 */
@Component
public class PlanClient {
    private static final int LARGEST_PLAN = 8 * 1024 * 1024;

    private final WebClient measures;
    private final Duration timeout;

    PlanClient(WebClient.Builder builder, MeasuresSettings settings) {
        this.measures = builder.baseUrl(settings.measures())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PLAN))
                .build();
        this.timeout = settings.timeout();
    }

    /**
     * The plan's JSON as it is now. Errors: 404 {@code no-plan}; 401 and 403 as the measures service says; 503
     * {@code unavailable} where it cannot be reached, fails or takes too long.
     *
     * @param fiscalYear in the Buddhist era
     */
    public Mono<String> plan(int fiscalYear) {
        return token().flatMap(token -> measures.get()
                        .uri("/api/measures/v1/plans/{fiscalYear}", fiscalYear)
                        .accept(MediaType.APPLICATION_JSON)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchangeToMono(response -> read(response, fiscalYear)))
                .timeout(timeout)
                .onErrorMap(
                        failure -> failure instanceof WebClientRequestException || failure instanceof TimeoutException,
                        PlanClient::unavailable);
    }

    private static Mono<String> token() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(authentication -> authentication.getCredentials())
                .ofType(AbstractOAuth2Token.class)
                .map(AbstractOAuth2Token::getTokenValue)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated")));
    }

    private static Mono<String> read(ClientResponse response, int fiscalYear) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(String.class)
                    .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")));
        }
        Problem problem = switch (response.statusCode().value()) {
            case 401 -> new Problem(HttpStatus.UNAUTHORIZED, "unauthenticated");
            case 403 -> new Problem(HttpStatus.FORBIDDEN, "forbidden");
            case 404 -> new Problem(HttpStatus.NOT_FOUND, "no-plan", Integer.toString(fiscalYear));
            default -> new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        };
        return response.releaseBody().then(Mono.error(problem));
    }

    private static Problem unavailable(Throwable cause) {
        Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        problem.initCause(cause);
        return problem;
    }
}
