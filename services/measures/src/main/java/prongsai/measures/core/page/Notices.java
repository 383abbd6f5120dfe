package prongsai.measures.core.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import prongsai.web.ThaiFirstLocale;

/** What a page says after a form was saved and the browser came back to it with {@code ?notice=}. */
@Component
public class Notices {
    private static final Set<String> KNOWN = Set.of(
            "added",
            "attached",
            "calendar-removed",
            "deleted",
            "done",
            "evidence-linked",
            "evidence-private",
            "evidence-public",
            "evidence-removed",
            "evidence-tried",
            "evidence-replaced",
            "evidence-unlinked",
            "imported",
            "moved",
            "recalled",
            "released",
            "reopened",
            "restored",
            "returned",
            "saved",
            "shape-national",
            "shape-withdrawn",
            "sheet-taken",
            "signed",
            "started",
            "submitted",
            "taken",
            "taken-back",
            "undone");

    /** An id, or the name of a list. */
    private static final Pattern AT = Pattern.compile("[0-9a-f-]{36}|[a-z]{1,20}");

    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    private final MessageSource messages;
    private final LocaleContextResolver locales;

    Notices(MessageSource messages, LocaleContextResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    public void show(ServerWebExchange exchange, Model model) {
        MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
        Optional.ofNullable(query.getFirst("notice")).filter(KNOWN::contains).ifPresent(notice -> {
            String at = query.getFirst("at");
            if (at != null && AT.matcher(at).matches()) {
                beside(at, notice, exchange, model);
                Optional.ofNullable(query.getFirst("revision"))
                        .filter(revision -> REVISION.matcher(revision).matches())
                        .ifPresent(revision -> model.addAttribute("justRevision", revision));
            } else {
                model.addAttribute("notice", words(notice, exchange));
            }
        });
    }

    /**
     * Says it beside the thing itself, where the hand is.
     *
     * @param at its id
     */
    public void beside(String at, String notice, ServerWebExchange exchange, Model model) {
        model.addAttribute("justAt", at);
        model.addAttribute("justSaid", words(notice, exchange));
    }

    private String words(String notice, ServerWebExchange exchange) {
        Locale locale = Optional.ofNullable(
                        locales.resolveLocaleContext(exchange).getLocale())
                .orElse(ThaiFirstLocale.THAI);
        return messages.getMessage("measures.notice." + notice, new Object[0], locale);
    }
}
