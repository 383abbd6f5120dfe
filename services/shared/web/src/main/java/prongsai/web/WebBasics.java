package prongsai.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every process that answers HTTP has: request ids, language, problem details, the clock of Thailand. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration",
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration"
        })
public class WebBasics {
    /** Days begin and end by this zone, whatever the server's is. */
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    /** @param day on which it begins, as tests of a whole stack need it; blank for the real one */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${prongsai.clock.day:}") String day) {
        Clock real = Clock.system(BANGKOK);
        if (day.isBlank()) {
            return real;
        }
        LoggerFactory.getLogger(WebBasics.class).warn("The clock begins on {}, as only tests may have it", day);
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(real), LocalDate.parse(day))));
    }

    @Bean
    MessageSource messageSource() {
        return ModuleMessages.source();
    }

    @Bean
    LocaleContextResolver localeContextResolver() {
        return new ThaiFirstLocale();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestId requestId() {
        return new RequestId();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    AccessLog accessLog(ObjectProvider<RouteName> routes) {
        return new AccessLog(routes.getIfAvailable(() -> WebBasics::pattern));
    }

    /** Behind the filters that put our headers on every answer. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 30)
    RequestCheck requestCheck() {
        return new RequestCheck();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 31)
    ManagementPort managementPort(Environment environment) {
        return new ManagementPort(environment);
    }

    /** After the headers that every answer bears, and before anything asks what was sent. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 32)
    CleanRequests cleanRequests(ServerCodecConfigurer codecs, Refusals refusals) {
        return new CleanRequests(
                codecs.getReaders().stream()
                        .filter(FormHttpMessageReader.class::isInstance)
                        .mapToInt(forms -> ((FormHttpMessageReader) forms).getMaxInMemorySize())
                        .findFirst()
                        .orElseThrow(),
                refusals);
    }

    @Bean
    Refusals refusalsOfContent(ObjectProvider<RouteGuard> guards) {
        return new Refusals(guards);
    }

    /** After the login, so that who may not ask at all is told nothing else. */
    @Bean
    IdempotencyKey idempotencyKey(Refusals refusals) {
        return new IdempotencyKey(refusals);
    }

    @Bean
    ReadableAddress readableAddress() {
        return new ReadableAddress();
    }

    /** For what others send us alone: what we ourselves have kept, or hear from our own services, is read as it is. */
    @Bean
    WebFluxConfigurer cleanJson(JsonMapper json) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs()
                        .jacksonJsonDecoder(new JacksonJsonDecoder(json.rebuild()
                                .addModule(new TextModule())
                                // 1.9 is no count of 1.
                                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                                .build()));
            }
        };
    }

    private static String pattern(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }

    /** Rights before content, and no answer without one. */
    @Bean
    WebFluxRegistrations guardedRoutes(ObjectProvider<RouteGuard> guards) {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedMapping(guards);
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new AnsweringAdapter();
            }
        };
    }

    /** Before Boot's own handler, which stands at -1. */
    @Bean
    @Order(-2)
    ProblemHandler problemHandler(
            MessageSource messages, LocaleContextResolver locales, JsonMapper json, ObjectProvider<ProblemPage> page) {
        return new ProblemHandler(messages, locales, json, Optional.ofNullable(page.getIfAvailable()));
    }

    @Bean
    WebClientCustomizer passRequestIdOn() {
        return builder -> builder.filter((request, next) ->
                Mono.deferContextual(context -> next.exchange(context.<String>getOrEmpty(RequestId.KEY)
                        .map(id -> ClientRequest.from(request)
                                .header(RequestId.HEADER, id)
                                .build())
                        .orElse(request))));
    }
}
