package prongsai.measures.kinds.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;
import prongsai.web.ClientMark;
import reactor.core.publisher.Mono;

/** What whoever has a survey's link sees; no login, the address is the secret. */
@Controller
class AnswerPages {
    private final AnswerService answers;

    AnswerPages(AnswerService answers) {
        this.answers = answers;
    }

    @GetMapping("/public/surveys/{id}")
    Mono<String> ask(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return answers.asked(id, ClientMark.of(exchange))
                .map(asked -> answers.open(asked)
                        ? form(asked, Map.of(), List.of(), exchange, model)
                        : closed(asked, exchange, model));
    }

    /** Comes back with a redirect, so that reloading the page answers nothing again. */
    @PostMapping("/public/surveys/{id}")
    Mono<String> answer(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> answers.answer(id, ClientMark.of(exchange), form.toSingleValueMap()))
                .map(outcome -> switch (outcome) {
                    case Outcome.Counted counted -> "redirect:/public/surveys/" + id + "/thanks";
                    case Outcome.Closed(Asked asked) -> closed(asked, exchange, model);
                    case Outcome.Missing(Asked asked, Answers given, List<Integer> missing) -> {
                        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
                        yield form(asked, given.choices(), missing, exchange, model);
                    }
                });
    }

    @GetMapping("/public/surveys/{id}/thanks")
    Mono<String> thank(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return answers.asked(id, ClientMark.of(exchange))
                .map(asked -> show(asked, "measures/kinds/survey-thanks", exchange, model));
    }

    private static String form(
            Asked asked, Map<UUID, Integer> chosen, List<Integer> missing, ServerWebExchange exchange, Model model) {
        model.addAttribute("chosen", chosen);
        model.addAttribute("missing", missing);
        return show(asked, "measures/kinds/survey-form", exchange, model);
    }

    /** It was there and is over, which is not the same as never having been there. */
    private static String closed(Asked asked, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.GONE);
        return show(asked, "measures/kinds/survey-closed", exchange, model);
    }

    private static String show(Asked asked, String template, ServerWebExchange exchange, Model model) {
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        exchange.getResponse().getHeaders().set("X-Robots-Tag", "noindex");
        model.addAttribute("asked", asked);
        model.addAttribute("survey", asked.survey());
        // The whole link, also where the short address was typed: what follows is then held up by nobody's wrong codes.
        model.addAttribute("path", "/public/surveys/" + asked.secret());
        return template;
    }
}
