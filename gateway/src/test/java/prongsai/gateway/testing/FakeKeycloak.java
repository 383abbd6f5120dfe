package prongsai.gateway.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** A token endpoint that counts, and keys to check what it signs; the pages of a real one are not needed. */
public final class FakeKeycloak {
    public static final String CLIENT = "prongsai-gateway";

    /** What a login was begun with. */
    private record Login(Account account, String nonce, String session) {}

    private final TestKeys keys = new TestKeys();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final DisposableServer server;
    private volatile Duration tokenLife = Duration.ofMinutes(5);
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean down;
    private volatile Optional<Account> changed = Optional.empty();
    private volatile Map<String, String> lastCodeRequest = Map.of();

    FakeKeycloak() {
        this.server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                                "/realms/prongsai/protocol/openid-connect/certs",
                                (request, response) -> answer(response, 200, keys.publicKeys()))
                        .post("/realms/prongsai/protocol/openid-connect/token", this::token))
                .bindNow();
    }

    public String issuer() {
        return "http://localhost:" + server.port() + "/realms/prongsai";
    }

    void reset() {
        refreshes.set(0);
        tokenLife = Duration.ofMinutes(5);
        delay = Duration.ZERO;
        down = false;
        changed = Optional.empty();
    }

    /** Tokens issued from now on live so long; shorter than the gateway's margin, they are refreshed at once. */
    public void tokensLive(Duration life) {
        tokenLife = life;
    }

    /** Takes so long to answer. */
    public void takes(Duration time) {
        delay = time;
    }

    /** Fails at each request for a token. */
    public void breaksDown() {
        down = true;
    }

    public void worksAgain() {
        down = false;
        tokenLife = Duration.ofMinutes(5);
    }

    /** An administrator has changed the account; new tokens show it. */
    public void changes(Account account) {
        changed = Optional.of(account);
    }

    /** Ends all logins: no refresh token is good any more. */
    public void endsAllLogins() {
        refreshTokens.clear();
    }

    public int refreshes() {
        return refreshes.get();
    }

    /** The form that the gateway sent for the last login. */
    public Map<String, String> lastCodeRequest() {
        return lastCodeRequest;
    }

    /** The person has typed the password; the code goes back by the browser. */
    String logIn(Account account, String nonce, String session) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Login(account, nonce, session));
        return code;
    }

    public String accessToken(Account account) {
        return keys.sign(accessClaims(account).build(), "JWT");
    }

    public JWTClaimsSet.Builder accessClaims(Account account) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("prongsai")
                .subject(account.subject())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("name", account.name())
                .claim("realm_access", Map.of("roles", account.roles()));
        if (!account.organizations().isEmpty()) {
            claims.claim("organization", account.organizations());
        }
        return claims;
    }

    public String sign(JWTClaimsSet claims, String type) {
        return keys.sign(claims, type);
    }

    /** What Keycloak sends by the back channel when a login ends. */
    public JWTClaimsSet.Builder logoutClaims(String session) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asString()
                .map(FakeKeycloak::form)
                .delayElement(delay)
                .flatMap(form -> Mono.from(token(form, response)));
    }

    private Publisher<Void> token(Map<String, String> form, HttpServerResponse response) {
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        if (refresh) {
            refreshes.incrementAndGet();
        } else {
            lastCodeRequest = form;
        }
        if (down) {
            return answer(response, 503, "{}");
        }
        Login login = refresh ? refreshTokens.remove(form.get("refresh_token")) : codes.remove(form.get("code"));
        return login == null
                ? answer(response, 400, "{\"error\":\"invalid_grant\"}")
                : answer(response, 200, json.writeValueAsString(issue(login)));
    }

    private Map<String, Object> issue(Login login) {
        Account account = changed.orElse(login.account());
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, login);
        return Map.of(
                "token_type",
                "Bearer",
                "access_token",
                accessToken(account),
                "expires_in",
                tokenLife.toSeconds(),
                "refresh_token",
                refreshToken,
                "id_token",
                idToken(login),
                "scope",
                "openid");
    }

    private String idToken(Login login) {
        Instant now = Instant.now();
        return keys.sign(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(List.of(CLIENT))
                        .subject(login.account().subject())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                        .claim("nonce", login.nonce())
                        .claim("sid", login.session())
                        .build(),
                "JWT");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new ConcurrentHashMap<>();
        new QueryStringDecoder("?" + body).parameters().forEach((name, values) -> form.put(name, values.getFirst()));
        return form;
    }

    private static Publisher<Void> answer(HttpServerResponse response, int status, String body) {
        return response.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just(body));
    }
}
