package prongsai.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import prongsai.probing.RawHttp;
import prongsai.probing.fuzzing.Fuzz;
import prongsai.probing.fuzzing.Template;

/**
 * One LAO after the other with everything that requests are about: what is carried out may take away what the next request
 * names.
 */
final class FuzzWorlds implements Fuzz.Now {
    /** Requests that an LAO carries out before the next stands in its place. */
    private static final int LIFE = 10;

    private static final int REFUSED = 400;

    private final RawHttp http;
    private final Map<Route, HandlerMethod> handlers;
    private final Function<UUID, Requests> make;
    private final Function<UUID, String> tokens;
    private final FuzzRequests requests;
    private final List<Base> bases = new ArrayList<>();
    private final List<UUID> laos = new ArrayList<>();

    /** The best of each route. */
    private final Map<String, Integer> answers = new TreeMap<>();

    private Requests current;
    private int carriedOut;

    /** A request of a route, and which. */
    private record Base(Route route, int way, int turn, boolean whole) {}

    /**
     * @param documents OpenAPI documents of the service
     * @param make gives an LAO everything
     * @param tokens of who may do most in it
     */
    FuzzWorlds(
            RawHttp http,
            Map<Route, HandlerMethod> handlers,
            List<String> documents,
            Function<UUID, Requests> make,
            Function<UUID, String> tokens) {
        this.http = http;
        this.handlers = handlers;
        this.make = make;
        this.tokens = tokens;
        this.current = next();
        this.requests = new FuzzRequests(
                handlers,
                documents.stream()
                        .map(name -> new ApiSamples(ApiDocument.read(name)))
                        .toList(),
                fields());
    }

    /** All LAOs that there were. */
    List<UUID> laos() {
        return List.copyOf(laos);
    }

    private Requests next() {
        UUID lao = Laos.fresh();
        laos.add(lao);
        carriedOut = 0;
        return make.apply(lao);
    }

    /** Every request that is known, after each was tried once. */
    List<Template> templates() {
        List<Route> routes = handlers.keySet().stream()
                .sorted(Comparator.comparing(Route::path)
                        .thenComparing(route -> route.method().name()))
                .toList();
        for (Route route : routes) {
            int ways = current.to(route).size();
            for (int way = 0; way < ways; way++) {
                add(route, way);
            }
        }
        return bases.stream().map(this::template).toList();
    }

    /** The routes that carried out none of their requests, each with the best of its answers. */
    Map<String, Integer> refused() {
        Map<String, Integer> refused = new TreeMap<>(answers);
        refused.values().removeIf(status -> status < REFUSED);
        return refused;
    }

    private void add(Route route, int way) {
        Base whole = new Base(route, way, bases.size(), true);
        bases.add(whole);
        if (tried(whole) >= REFUSED) {
            // Some fields do not go together: then those alone that do are walked, too.
            Base bare = new Base(route, way, bases.size(), false);
            bases.add(bare);
            tried(bare);
        }
    }

    private int tried(Base base) {
        int status = http.send(template(base).bytes()).status();
        if (status >= REFUSED) {
            current = next();
            status = http.send(template(base).bytes()).status();
        }
        answers.merge(base.route().method() + " " + base.route().path(), status, Math::min);
        return status;
    }

    private Template template(Base base) {
        return requests.of(
                base.route(),
                current.to(base.route()).get(base.way()),
                base.route().national() ? TestTokens.steward() : tokens.apply(laos.getLast()),
                base.turn(),
                base.whole());
    }

    @Override
    public Template request(int place) {
        if (carriedOut >= LIFE) {
            current = next();
        }
        return template(bases.get(place));
    }

    @Override
    public void answered(int place, int status) {
        carriedOut += bases.get(place).route().changes() && status < REFUSED ? 1 : 0;
    }

    /** Of all forms of all pages, by the route that takes them. */
    private Map<Route, Set<String>> fields() {
        FuzzRequests plain = new FuzzRequests(handlers, List.of(), Map.of());
        Map<Route, Set<String>> fields = new HashMap<>();
        handlers.keySet().stream()
                .filter(route -> route.method().equals(HttpMethod.GET) && !route.api())
                .flatMap(route -> current.to(route).stream()
                        .map(good -> plain.of(route, good, tokens.apply(laos.getLast()), 0, false)))
                .map(page -> http.send(page.bytes()))
                .filter(answer ->
                        answer.headers().getOrDefault("content-type", "").startsWith("text/html"))
                .forEach(answer -> new PageForms(Jsoup.parse(answer.body()))
                        .fields()
                        .forEach((address, names) -> takers(address)
                                .forEach(route -> fields.computeIfAbsent(route, known -> new TreeSet<>())
                                        .addAll(names))));
        return fields;
    }

    private Stream<Route> takers(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return handlers.keySet().stream()
                .filter(route -> route.method().equals(HttpMethod.POST))
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.path()).matches(path));
    }
}
