package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * What each service that keeps LAOs' own rows promises: whichever route one LAO asks for another's things, they are not
 * there. Routes come from the running service, tables and ids from the catalog, and no list from a hand: a new one is
 * tested on the day it is written. A service's test says only how an LAO's things are made and named.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WallsOfRoutesContract {
    /** Stands in every text of the LAO that is asked for. */
    protected static final String MARKER = "ความลับของเขา";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final String NOT_FOUND_MEANS_NOTHING = "a 404 says something only where its owner finds it";

    private final UUID secret = Laos.fresh();
    private final UUID asker = Laos.fresh();

    /** Whom everything is read of that reading does not change. */
    private final UUID reader = Laos.fresh();

    private final Map<Route, Set<String>> found = new HashMap<>();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    protected WebTestClient http;

    /** The schema whose tables are this service's. */
    protected abstract String schema();

    protected abstract int fiscalYear();

    /** Writes what {@link TenantRows} cannot make up, or would make up of no use to its owner. */
    protected abstract void prepare(UUID lao, String marker) throws SQLException, IOException;

    /** What can stand in a path's variable to name something of the LAO, with what that is. */
    protected abstract Map<String, String> things(UUID lao, String variable) throws SQLException;

    /** The variables that name something which every LAO has one of, such as a year. */
    protected abstract Map<String, String> common();

    /**
     * What there is at least: a search that found nothing would pass, too.
     *
     * @param tables of the schema that hold LAOs' rows
     * @param ids of one LAO in them
     * @param bodies that hold ids, of as many routes
     */
    public record AtLeast(int tables, int ids, int bodies) {}

    protected abstract AtLeast atLeast();

    /** JSON that a route takes, where it would refuse an empty one before it looks for anything. */
    protected Map<String, Object> json() {
        return Map.of();
    }

    /** As {@link #json}, for forms. */
    protected String form() {
        return "";
    }

    @BeforeAll
    void bothHaveARowInEveryTable() throws SQLException, IOException {
        whole(secret, MARKER);
        whole(asker, "ของเรา");
        whole(reader, "ของเจ้าของ");
    }

    private void whole(UUID lao, String marker) throws SQLException, IOException {
        prepare(lao, marker);
        TenantRows.fill(schema(), lao, fiscalYear(), marker);
    }

    @Test
    void thereIsSomethingToHideInEveryTable() throws SQLException {
        Map<String, String> rows = RowsOf.lao(secret);
        assertThat(RowsOf.tables(schema()))
                .hasSizeGreaterThanOrEqualTo(atLeast().tables())
                .allSatisfy(table -> assertThat(rows.get(table)).as(table).isNotEqualTo("null"));
        assertThat(RowsOf.ids(secret, schema()))
                .hasSizeGreaterThanOrEqualTo(atLeast().ids());
        assertThat(RowsOf.text(secret, schema())).contains(MARKER);
    }

    @TestFactory
    Stream<DynamicTest> anotherLaosThingsAreNotThere() {
        return routes().map(route -> test(route, () -> {
            Map<String, String> before = RowsOf.lao(secret);
            // None of them depends on another: what they may change is the asker's own.
            addresses(route, secret).entrySet().parallelStream()
                    .forEach(address -> requireNotThere(route, address.getKey(), address.getValue()));
            assertThat(RowsOf.lao(secret))
                    .as("rows of the LAO that was asked for")
                    .isEqualTo(before);
        }));
    }

    private void requireNotThere(Route route, String address, String what) {
        EntityExchangeResult<String> answer = ask(route, address, asker);
        String text = requireNothingShown(answer, what, address);
        if (names(route)) {
            assertThat(answer.getStatus().value()).as("%s: %s", what, text).isEqualTo(404);
        }
    }

    /** The same request by the owner finds something: else the 404 above would say nothing. */
    @TestFactory
    Stream<DynamicTest> theOwnerFindsThem() {
        return routes().filter(route -> names(route) && !route.open())
                .map(route -> test(
                        route,
                        () -> assertThat(found(route))
                                .as(NOT_FOUND_MEANS_NOTHING)
                                .isNotEmpty()));
    }

    /** What an owner finds something by; asked once. */
    private Set<String> found(Route route) throws SQLException, IOException {
        Set<String> known = found.get(route);
        if (known == null) {
            known = ask(route, READING.contains(route.method()) ? reader : owner());
            found.put(route, known);
        }
        return known;
    }

    /** Of rows that nothing has changed yet. */
    private UUID owner() throws SQLException, IOException {
        UUID owner = Laos.fresh();
        whole(owner, "ของเจ้าของ");
        return owner;
    }

    private Set<String> ask(Route route, UUID owner) throws SQLException {
        Set<Map.Entry<String, String>> addresses = addresses(route, owner).entrySet();
        // What one request changes the next may not find.
        return (READING.contains(route.method()) ? addresses.parallelStream() : addresses.stream())
                .filter(address -> finds(ask(route, address.getKey(), owner), address.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** A refusal of what was sent finds the thing too; a fault of ours, or a thing that is gone, finds nothing. */
    private static boolean finds(EntityExchangeResult<String> answer, String address) {
        assertThat(answer.getStatus().is5xxServerError())
                .as("%s: %s", address, answer.getResponseBody())
                .isFalse();
        return !Set.of(404, 410).contains(answer.getStatus().value());
    }

    @TestFactory
    Stream<DynamicTest> anotherLaosIdsInABodyAreNobodysIds() {
        List<DynamicTest> tests = routes().filter(
                        route -> route.body().filter(Sample::holdsId).isPresent())
                .map(route -> test(route, () -> send(route, route.body().orElseThrow())))
                .toList();
        assertThat(tests).hasSizeGreaterThanOrEqualTo(atLeast().bodies());
        return tests.stream();
    }

    private void send(Route route, Type body) throws SQLException, IOException {
        Map<UUID, String> secrets = RowsOf.ids(secret, schema());
        UUID sender = Laos.fresh();
        whole(sender, "ของผู้ส่ง");
        Map<String, String> before = RowsOf.lao(secret);
        Map<String, String> addresses = addresses(route, sender);
        addresses.values().retainAll(found(route));
        for (String address : addresses.keySet()) {
            for (Map.Entry<UUID, String> each : secrets.entrySet()) {
                for (Sample sample : List.of(Sample.whole(body, each.getKey()), Sample.ids(body, each.getKey()))) {
                    requireNothingShown(
                            send(route, request(route, address, sender), sample),
                            each.getValue(),
                            each.getKey().toString());
                }
            }
        }
        assertThat(RowsOf.lao(secret)).as("rows of the LAO whose ids were sent").isEqualTo(before);
        assertThat(RowsOf.text(sender, schema()))
                .as("rows of the sender")
                .doesNotContain(MARKER)
                .doesNotContain(secrets.keySet().stream().map(UUID::toString).toList());
    }

    private static EntityExchangeResult<String> send(
            Route route, WebTestClient.RequestBodySpec request, Sample sample) {
        return done(
                route.api()
                        ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(sample.json())
                        : request.body(BodyInserters.fromFormData(form(sample.form()))));
    }

    /** An LAO's person is refused whatever is the nation's, and a steward of the nation whatever is an LAO's. */
    private Stream<Route> routes() {
        List<Route> routes = Route.all(requestMappingHandlerMapping)
                .filter(route -> !route.national())
                .toList();
        assertThat(routes).isNotEmpty();
        return routes.stream();
    }

    private static DynamicTest test(Route route, Executable executable) {
        return DynamicTest.dynamicTest(route.method() + " " + route.path(), executable);
    }

    /** Whether the path names something of one LAO. */
    private boolean names(Route route) {
        return !common().keySet().containsAll(route.variables());
    }

    private Map<String, String> addresses(Route route, UUID lao) throws SQLException {
        Map<String, Map<String, String>> values = new HashMap<>();
        for (String variable : route.variables()) {
            String common = common().get(variable);
            values.put(variable, common == null ? things(lao, variable) : Map.of(common, variable));
        }
        return route.addresses(values::get);
    }

    private static String requireNothingShown(EntityExchangeResult<String> answer, String asked, String sent) {
        String text = answer.getResponseBody() == null ? "" : answer.getResponseBody();
        assertThat(answer.getStatus().is5xxServerError())
                .as("%s (%s): %s", asked, sent, text)
                .isFalse();
        assertThat(text).doesNotContain(MARKER);
        return text;
    }

    private EntityExchangeResult<String> ask(Route route, String address, UUID lao) {
        WebTestClient.RequestBodySpec request = request(route, address, lao);
        if (route.multipart()) {
            MultipartBodyBuilder form = new MultipartBodyBuilder();
            form.part("file", new ByteArrayResource("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)) {
                @Override
                public String getFilename() {
                    return "x.pdf";
                }
            });
            return done(request.contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(BodyInserters.fromMultipartData(form.build())));
        }
        if (READING.contains(route.method())) {
            return done(request);
        }
        return done(
                route.api()
                        ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(json())
                        : request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .bodyValue(form()));
    }

    private WebTestClient.RequestBodySpec request(Route route, String address, UUID lao) {
        return http.method(route.method()).uri(address).headers(headers -> {
            headers.setBearerAuth(TestTokens.officer(lao));
            headers.set("If-Match", "*");
        });
    }

    private static EntityExchangeResult<String> done(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody(String.class).returnResult();
    }

    private static MultiValueMap<String, String> form(Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return form;
    }
}
