package prongsai.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * Thai unless the person asked for English. Pages: by {@code ?lang=en}, which is remembered in the cookie {@code lang}.
 * APIs and problem details, wherever they come from: by {@code Accept-Language}, in which the scripts of our pages send
 * the page's language. A browser's own language says little here: many offices run an English Windows.
 */
public final class ThaiFirstLocale implements LocaleContextResolver {
    /** The house's first language. */
    public static final Locale THAI = Locale.forLanguageTag("th");

    private static final List<Locale> KNOWN = List.of(THAI, Locale.ENGLISH);
    private static final String NAME = "lang";

    ThaiFirstLocale() {}

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(exchange.getAttributeOrDefault(KEY, resolve(exchange)));
    }

    private static final String KEY = ThaiFirstLocale.class.getName();

    private static Locale resolve(ServerWebExchange exchange) {
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            return accepted(exchange).orElse(THAI);
        }
        @Nullable String asked = exchange.getRequest().getQueryParams().getFirst(NAME);
        if (asked != null && known(asked)) {
            remember(exchange, asked);
            return Locale.forLanguageTag(asked);
        }
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
                .map(HttpCookie::getValue)
                .filter(ThaiFirstLocale::known)
                .map(Locale::forLanguageTag)
                .orElse(THAI);
    }

    /** The first of our languages that {@code Accept-Language} names; empty where it names none. */
    static Optional<Locale> accepted(ServerWebExchange exchange) {
        try {
            return Optional.ofNullable(
                    Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), KNOWN));
        } catch (IllegalArgumentException e) {
            // A list that cannot be read names none of them; whoever sent it is told so in our own.
            return Optional.empty();
        }
    }

    private static boolean known(String tag) {
        return KNOWN.stream().anyMatch(locale -> locale.getLanguage().equals(tag));
    }

    private static void remember(ServerWebExchange exchange, String tag) {
        if (!exchange.getResponse().isCommitted()) {
            exchange.getResponse()
                    .addCookie(ResponseCookie.from(NAME, tag)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build());
            exchange.getAttributes().put(KEY, Locale.forLanguageTag(tag));
        }
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("The language is chosen with ?lang=");
    }
}
