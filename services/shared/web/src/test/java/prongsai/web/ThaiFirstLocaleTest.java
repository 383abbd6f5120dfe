package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Thai, until a person says otherwise. */
class ThaiFirstLocaleTest {
    private final ThaiFirstLocale locales = new ThaiFirstLocale();

    @ParameterizedTest
    @CsvSource({
        "/plans, , , th",
        "/plans, , en, th",
        "/plans, en, , en",
        "/plans, th, en, th",
        "/plans, fr, , th",
        "/plans?lang=en, th, , en",
        "/plans?lang=th, en, en, th",
        "/plans?lang=fr, en, , en",
        "/api/measures/v1/plans/2568, , en-GB, en",
        "/api/measures/v1/plans/2568, en, th, th",
        "/api/measures/v1/plans/2568?lang=en, , , th",
        "/api/measures/v1/plans/2568, , fr, th",
        "/api/measures/v1/plans/2568, , ;;;, th"
    })
    void aPageListensToThePersonAndAnApiToTheHeader(
            String address, @Nullable String cookie, @Nullable String header, String language) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get(address);
        if (cookie != null) {
            request.cookie(new HttpCookie("lang", cookie));
        }
        if (header != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, header);
        }
        assertThat(locales.resolveLocaleContext(MockServerWebExchange.from(request))
                        .getLocale())
                .isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void whatAPersonAskedForIsRemembered() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/plans?lang=en"));
        locales.resolveLocaleContext(exchange);

        assertThat(exchange.getResponse().getCookies().getFirst("lang"))
                .satisfies(cookie -> assertThat(cookie.getValue()).isEqualTo("en"));
    }
}
