package prongsai.gateway.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;
import prongsai.gateway.GatewaySettings;

/** Where sessions live and the cookie that names one: all that a browser ever gets to hold. */
@Configuration(proxyBeanMethods = false)
class Sessions {
    @Bean
    MemorySessions sessionStore(SessionSettings settings, Clock clock) {
        return new MemorySessions(settings, clock);
    }

    @Bean
    WebSessionManager webSessionManager(WebSessionStore store, WebSessionIdResolver ids) {
        DefaultWebSessionManager manager = new DefaultWebSessionManager();
        manager.setSessionStore(store);
        manager.setSessionIdResolver(ids);
        return manager;
    }

    /** Lax, since the way back from Keycloak is a request from another site. */
    @Bean
    WebSessionIdResolver sessionCookie(GatewaySettings settings) {
        CookieWebSessionIdResolver resolver = new CookieWebSessionIdResolver();
        resolver.setCookieName(SessionCookie.name(settings));
        resolver.addCookieInitializer(
                cookie -> cookie.path("/").httpOnly(true).sameSite("Lax").secure(settings.secure()));
        return resolver;
    }

    @Bean
    MeterBinder sessionCount(MemorySessions sessions) {
        return registry -> Gauge.builder("prongsai.gateway.sessions", sessions, MemorySessions::count)
                .description("Sessions in memory, those of people about to log in included")
                .register(registry);
    }
}
