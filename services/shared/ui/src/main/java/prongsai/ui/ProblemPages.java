package prongsai.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;
import prongsai.keycloak.Asker;
import prongsai.web.ProblemPage;
import prongsai.web.ProblemView;
import prongsai.web.ThaiFirstLocale;
import reactor.core.publisher.Mono;

/**
 * Shows a problem as a page that says what happened and what to do. A part of a page that htmx asked for gets a notice
 * instead, put above the content: what the person typed stays where it is.
 */
final class ProblemPages implements ProblemPage {
    private final ObjectProvider<ThymeleafReactiveViewResolver> views;
    private final ObjectProvider<Frames> frames;

    ProblemPages(ObjectProvider<ThymeleafReactiveViewResolver> views, ObjectProvider<Frames> frames) {
        this.views = views;
        this.frames = frames;
    }

    @Override
    public Mono<Void> render(ServerWebExchange exchange, ProblemView problem) {
        boolean part = exchange.getRequest().getHeaders().containsHeader("HX-Request");
        if (part) {
            exchange.getResponse().getHeaders().set("HX-Retarget", "#notices");
            exchange.getResponse().getHeaders().set("HX-Reswap", "innerHTML show:window:top");
        }
        Locale locale =
                Optional.ofNullable(exchange.getLocaleContext().getLocale()).orElse(ThaiFirstLocale.THAI);
        ViewResolver resolver = views.getObject();
        return resolver.resolveViewName(part ? "error :: notice" : "error", locale)
                .flatMap(view -> view.render(model(exchange, problem), MediaType.TEXT_HTML, exchange));
    }

    /** With the frame of whoever has logged in: they stay where they can go on. */
    private Map<String, Object> model(ServerWebExchange exchange, ProblemView problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("again", mayBeAskedAgain(exchange, problem));
        Asker.of(exchange)
                .ifPresent(
                        asker -> model.put(Frames.ATTRIBUTE, frames.getObject().of(asker)));
        return model;
    }

    /** By a link, where it is our fault; what was sent is sent again by the browser itself, which asks first. */
    private static boolean mayBeAskedAgain(ServerWebExchange exchange, ProblemView problem) {
        return exchange.getRequest().getMethod().equals(HttpMethod.GET)
                && problem.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
