package prongsai.ui;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A form that a script sends learns where to go next, and goes there itself. A redirect would be followed by the browser
 * within the script's request: the page would come twice over a slow line, and its anchor would be lost.
 */
public final class FormAnswers implements WebFilter {
    /** The header of a form that {@code forms.js} sends: its answer may be a part of the page, too. */
    public static final String BY_SCRIPT = "Form-By";

    static final String DONE = "Form-Done";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsHeader(BY_SCRIPT)) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> tell(exchange.getResponse())));
        }
        return chain.filter(exchange);
    }

    private static void tell(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        URI next = response.getHeaders().getLocation();
        if (status != null && status.is3xxRedirection() && next != null) {
            response.setStatusCode(HttpStatus.NO_CONTENT);
            response.getHeaders().set(DONE, next.toString());
            response.getHeaders().remove("Location");
        }
    }
}
