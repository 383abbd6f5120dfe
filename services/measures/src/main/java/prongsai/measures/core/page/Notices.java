package prongsai.measures.core.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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
            "released",
            "restored",
            "saved",
            "shape-national",
            "shape-withdrawn",
            "sheet-taken",
            "started",
            "taken",
            "undone");

    private final MessageSource messages;
    private final LocaleContextResolver locales;

    Notices(MessageSource messages, LocaleContextResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    public void show(ServerWebExchange exchange, Model model) {
        Locale locale = Optional.ofNullable(
                        locales.resolveLocaleContext(exchange).getLocale())
                .orElse(ThaiFirstLocale.THAI);
        Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst("notice"))
                .filter(KNOWN::contains)
                .ifPresent(notice -> model.addAttribute(
                        "notice", messages.getMessage("measures.notice." + notice, new Object[0], locale)));
    }
}
