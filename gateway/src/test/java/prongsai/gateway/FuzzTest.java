package prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.GatewayTest;
import prongsai.probing.RawHttp;
import prongsai.probing.fuzzing.Body;
import prongsai.probing.fuzzing.Fuzz;
import prongsai.probing.fuzzing.Template;

/** Whatever is sent to the gateway, to itself or to be handed on, is no fault of its own: anonymously, logged in, by a program. */
class FuzzTest extends GatewayTest {
    /** Requests after which somebody logs in anew: some of them log out. */
    private static final int LIFE = 200;

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Cookie",
            "Authorization",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Origin",
            "Referer",
            "Sec-Fetch-Site",
            "HX-Template",
            "HX-Current-URL",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Template-Id",
            "X-Client-Mark",
            "Upload-Metadata",
            "Range",
            "Expect",
            "Connection",
            "Upgrade",
            "TE");

    @Test
    void nothingIsAFaultOfOurs() {
        List<Template> requests = requests();
        List<Map<String, String>> logins = new ArrayList<>();
        int[] sent = {0};
        Fuzz fuzz = new Fuzz();
        try (RawHttp http = new RawHttp(port)) {
            fuzz.run(http, Fuzz.requests(300, 0.15), requests, place -> {
                if (sent[0]++ % LIFE == 0) {
                    logins.add(browserOf(Account.clerk()).cookies());
                }
                return requests.get(place).fixed().containsKey("Cookie")
                        ? withCookies(requests.get(place), logins.getLast())
                        : requests.get(place);
            });
        }
        assertThat(fuzz.failures()).isEmpty();
        assertThat(fuzz.statuses()).as("some are handed on, and some are not").containsKeys(200, 400, 401);
    }

    private List<Template> requests() {
        String token = keycloak.accessToken(Account.clerk());
        Map<String, String> anybody = Map.of("Accept", "text/html");
        Map<String, String> person =
                Map.of("Accept", "text/html", "Cookie", "", "Sec-Fetch-Site", "same-origin", "Origin", PUBLIC_URL);
        Map<String, String> program = Map.of("Authorization", "Bearer " + token);
        Body form = new Body.Form(Map.of("title", "ก", "note", "1"));
        Body json = new Body.Json(Map.of("title", "ก", "numbers", List.of(1)));
        List<Template> requests = new ArrayList<>();
        for (Map<String, String> who : List.of(anybody, person)) {
            requests.add(request("GET", "/", who, Map.of("lang", "en"), new Body.None()));
            requests.add(request("GET", "/login", who, Map.of("error", ""), new Body.None()));
            requests.add(request("GET", "/accounts", who, Map.of(), new Body.None()));
            requests.add(request("GET", "/help", who, Map.of(), new Body.None()));
            requests.add(request("GET", "/oauth2/authorization/{a}", who, Map.of("x", ""), new Body.None()));
            requests.add(
                    request("GET", "/login/oauth2/code/{a}", who, Map.of("code", "1", "state", "1"), new Body.None()));
            requests.add(request(
                    "GET", "/login/oauth2/code/keycloak", who, Map.of("error", "1", "state", "1"), new Body.None()));
            requests.add(request("POST", "/logout", who, Map.of(), form));
            requests.add(request("POST", "/login", who, Map.of(), form));
            requests.add(request(
                    "POST",
                    "/logout/connect/back-channel/{a}",
                    who,
                    Map.of(),
                    new Body.Form(Map.of("logout_token", "a.b.c"))));
            requests.add(request("GET", "/assets/{a}", who, Map.of("v", "1"), new Body.None()));
            requests.add(request("GET", "/actuator/{a}", who, Map.of(), new Body.None()));
            requests.add(request("GET", "/{a}", who, Map.of("q", "1"), new Body.None()));
            requests.add(request("GET", "/plans/{a}", who, Map.of("q", "1"), new Body.None()));
            requests.add(request("POST", "/plans/{a}", who, Map.of(), form));
            requests.add(request("GET", "/public", who, Map.of("q", "ก"), new Body.None()));
            requests.add(request("POST", "/public/surveys/{a}", who, Map.of(), form));
            requests.add(request("GET", "/verify/{a}", who, Map.of("sha256", "1"), new Body.None()));
        }
        requests.add(request("GET", "/api/measures/v1/plans/{a}", program, Map.of("q", "1"), new Body.None()));
        requests.add(request("PUT", "/api/measures/v1/measures/{a}", program, Map.of(), json));
        requests.add(request("POST", "/api/reports/v1/reports/{a}", program, Map.of(), json));
        return requests;
    }

    private static Template request(
            String method, String path, Map<String, String> fixed, Map<String, String> query, Body body) {
        Map<String, String> walked = new TreeMap<>(HEADERS.stream()
                .filter(header -> !fixed.containsKey(header))
                .collect(Collectors.toMap(header -> header, header -> "")));
        return new Template(method, path, Map.of("a", "keycloak"), query, walked, fixed, body);
    }

    private static Template withCookies(Template request, Map<String, String> cookies) {
        Map<String, String> fixed = new TreeMap<>(request.fixed());
        fixed.put(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        return new Template(
                request.method(),
                request.path(),
                request.variables(),
                request.query(),
                request.headers(),
                fixed,
                request.body());
    }
}
