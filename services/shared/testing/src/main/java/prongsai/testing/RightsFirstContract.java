package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.RightsFirst;
import prongsai.keycloak.Role;
import prongsai.web.Problem;

/**
 * What each service promises of rights: they are asked before content. Every route gets garbage from everybody who may not
 * use it, each role alone and each kind of body: none of them hears what is wrong with what they sent. Who may is known from
 * what the route says that it asks for; that this is all it asks for, a request that is right in form and content shows.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RightsFirstContract {
    /** Of those who may look, one in so many looks at a route; each looks at some. */
    private static final int LOOKERS = 4;

    /** Pieces of garbage that come without a login. */
    private static final int OF_NOBODY = 4;

    private static final Set<Integer> TELLS_NOTHING = Set.of(401, 403, 404);

    private final Garbage garbage = new Garbage();
    private final List<Person> persons = persons();

    /** In which nothing is changed, since whoever asks for something is refused. */
    private final UUID quiet = Laos.fresh();

    private final Map<Person, String> tokens = persons.stream()
            .collect(Collectors.toMap(
                    Function.identity(), person -> person.token().apply(quiet)));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private RightsFirst rights;

    @LocalServerPort
    private int port;

    /** Gives an LAO everything that the requests are about, also those that look. */
    protected abstract Requests requests(UUID lao);

    /** Somebody with a token. */
    private record Person(String name, Function<UUID, String> token, Function<UUID, Caller> caller) {}

    private static List<Person> persons() {
        List<Person> persons = new ArrayList<>();
        for (Role role : Role.values()) {
            persons.add(person("LAO", Jurisdiction.OfLao::new, EnumSet.of(role)));
        }
        persons.add(person("LAO", Jurisdiction.OfLao::new, EnumSet.noneOf(Role.class)));
        List<Jurisdiction> areas = List.of(
                new Jurisdiction.OfDistrict("4903"), new Jurisdiction.OfProvince("49"), new Jurisdiction.Nation());
        for (Jurisdiction area : areas) {
            persons.add(person(area.toString(), lao -> area, EnumSet.of(Role.VIEWER)));
            persons.add(person(area.toString(), lao -> area, EnumSet.allOf(Role.class)));
        }
        persons.add(person("nation", lao -> new Jurisdiction.Nation(), EnumSet.of(Role.EXPORTER)));
        persons.add(person("nation", lao -> new Jurisdiction.Nation(), EnumSet.of(Role.STEWARD)));
        return persons;
    }

    private static Person person(String place, Function<UUID, Jurisdiction> jurisdiction, Set<Role> roles) {
        return new Person(
                place + " " + roles,
                lao -> TestTokens.of(jurisdiction.apply(lao), roles.toArray(Role[]::new)),
                lao -> new Caller("x", "x", "x", roles, jurisdiction.apply(lao)));
    }

    @TestFactory
    Stream<DynamicTest> whoMayNotHearsNothingOfWhatTheySent() {
        Map<Route, HandlerMethod> routes = closedRoutes();
        assertThat(routes).isNotEmpty();
        Requests requests = requests(quiet);
        return routes.entrySet().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.getKey().method() + " " + route.getKey().path(),
                        () -> test(route.getKey(), route.getValue(), requests)));
    }

    private Map<Route, HandlerMethod> closedRoutes() {
        Map<Route, HandlerMethod> closed = new TreeMap<>(Comparator.comparing(Route::path)
                .thenComparing(route -> route.method().name()));
        Route.handlers(requestMappingHandlerMapping).forEach((route, handler) -> {
            if (!route.open()) {
                closed.put(route, handler);
            }
        });
        return closed;
    }

    private void test(Route route, HandlerMethod handler, Requests requests) {
        List<Request> good = requests.to(route);
        assertThat(good).as("requests to this route that the test knows").isNotEmpty();
        List<Request> sent = garbage.like(route, good.getFirst());
        List<Person> refused = new ArrayList<>();
        List<Person> admitted = new ArrayList<>();
        persons.forEach(person -> (admits(handler, person) ? admitted : refused).add(person));
        assertThat(admitted).as("who may").isNotEmpty();
        // All together send each kind, and each at least one.
        int share = refused.isEmpty() ? 0 : Math.ceilDiv(sent.size(), refused.size());
        // None of them depends on another, since all are refused.
        IntStream.range(0, refused.size() * share)
                .parallel()
                .forEach(i -> requireNothingTold(sent.get(i % sent.size()), refused.get(i / share)));
        for (int i = 0; i < OF_NOBODY; i++) {
            Request request = sent.get(Math.floorMod(route.path().hashCode() + i, sent.size()));
            Request.Answer answer = request.send(port, null);
            assertThat(answer.status())
                    .as("nobody: %s %s", request.address(), answer)
                    .isEqualTo(401);
        }
        if (route.changes()) {
            requireHeard(route, admitted);
        } else {
            int first = Math.floorMod(route.path().hashCode(), LOOKERS);
            for (int i = first % admitted.size(); i < admitted.size(); i += LOOKERS) {
                requireHeard(good.getFirst().send(port, tokens.get(admitted.get(i))), admitted.get(i));
            }
        }
    }

    private boolean admits(HandlerMethod handler, Person person) {
        try {
            rights.of(handler).require(person.caller().apply(quiet));
            return true;
        } catch (Problem refusal) {
            assertThat(refusal.status().value()).as(person.name()).isEqualTo(403);
            return false;
        }
    }

    private void requireNothingTold(Request request, Person person) {
        Request.Answer answer = request.send(port, tokens.get(person));
        assertThat(answer.status())
                .as("%s: %s %s: %s", person.name(), request.address(), request.headers(), answer)
                .isIn(TELLS_NOTHING);
    }

    private void requireHeard(Route route, List<Person> admitted) {
        UUID lao = Laos.fresh();
        Requests requests = requests(lao);
        for (Person person : admitted) {
            Request.Answer answer =
                    requests.to(route).getFirst().send(port, person.token().apply(lao));
            if (!answer.succeeded()) {
                // The one before may have taken it away.
                lao = Laos.fresh();
                requests = requests(lao);
                answer = requests.to(route).getFirst().send(port, person.token().apply(lao));
            }
            requireHeard(answer, person);
        }
    }

    /** Else the route asks for more than it says, and asks for it after content. */
    private static void requireHeard(Request.Answer answer, Person person) {
        assertThat(answer.status())
                .as("%s: %s", person.name(), answer)
                .isNotIn(401, 403)
                .isLessThan(500);
    }
}
