package prongsai.gateway.login;

import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/** The addresses of the front door itself. */
final class Paths {
    /** The client's name in the addresses below; Keycloak's realm file knows it too. */
    static final String REGISTRATION = "keycloak";

    static final String LOGIN = "/login";
    /** Sends the browser to Keycloak. */
    static final String BEGIN = "/oauth2/authorization/" + REGISTRATION;
    /** Where Keycloak sends it back to. */
    static final String BACK = "/login/oauth2/code/" + REGISTRATION;

    /** Where Keycloak says that a login has ended; its realm file knows this one too. */
    static final String BACK_CHANNEL = "/logout/connect/back-channel/" + REGISTRATION;

    /** For everybody, also while Keycloak is down. */
    static final String[] OPEN = {
        "/",
        "/help",
        "/public/**",
        "/verify/**",
        "/assets/**",
        "/favicon.ico",
        LOGIN,
        "/login/**",
        "/logout",
        BACK_CHANNEL
    };

    private Paths() {}

    static ServerWebExchangeMatcher open() {
        return ServerWebExchangeMatchers.pathMatchers(OPEN);
    }
}
