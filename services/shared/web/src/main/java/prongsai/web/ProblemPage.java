package prongsai.web;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Draws a problem as a page for a person; without one, people get the same JSON as programs. */
public interface ProblemPage {
    /** Writes the page into the exchange's response, whose status is already set. */
    Mono<Void> render(ServerWebExchange exchange, ProblemView problem);
}
