package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Type;
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
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.measures.evidence.EvidenceStorage;
import prongsai.testing.Laos;
import prongsai.testing.Route;
import prongsai.testing.RowsOf;
import prongsai.testing.Sample;
import prongsai.testing.ServiceTest;
import prongsai.testing.TenantRows;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import reactor.test.StepVerifier;

/**
 * Asks every route of the service for one LAO's things with another's token. Routes come from the running service, tables
 * and ids from the catalog, and no list from a hand: a new one is tested on the day it is written.
 */
@ServiceTest
class WallsOfRoutesTest {
    private static final String SCHEMA = "measures";
    private static final String MARKER = "ความลับของเขา";
    private static final int YEAR = 2566;
    private static final UUID SECRET = Laos.fresh();
    private static final UUID ASKER = Laos.fresh();

    private static Map<UUID, String> secrets;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebTestClient http;

    @Autowired
    EvidenceStorage storage;

    @BeforeAll
    static void bothHaveARowInEveryTable(@Autowired EvidenceStorage storage) throws SQLException, IOException {
        whole(SECRET, MARKER, storage);
        whole(ASKER, "ของเรา", storage);
        secrets = ids(SECRET);
    }

    private static void whole(UUID lao, String marker, EvidenceStorage storage) throws SQLException, IOException {
        TestPlans.Made plan = TestPlans.make(lao, YEAR, marker);
        // What its owner finds only as the sender of a file, only as a sheet, only as a report, and only as a thing
        // that
        // can be put back.
        TestDatabase.get().execute("""
                        insert into measures.upload (lao_id, id, task_id, sender, name, size, expires_at)
                        values ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '%4$s', 9, now() + interval '1 hour');
                        insert into measures.staged_import (lao_id, id, fiscal_year, kind, content)
                        values ('%1$s', gen_random_uuid(), %5$d, 'sheet', '{"fiscalYear": %5$d, "multiYearPlans": [], "measures": []}'),
                               ('%1$s', gen_random_uuid(), %5$d, 'report',
                                '{"head": {"coverTitle": "", "innerTitle": "", "laoName": "%4$s", "laoShortName": "",
                                           "district": "", "province": ""},
                                  "cover": {"source": [], "read": "%4$s", "doubts": [], "decision": "OPEN"},
                                  "measures": []}');
                        insert into measures.step (lao_id, id, measure_id, position, text, frequency)
                        values ('%1$s', '%6$s', '%7$s', 2, '%4$s', 'once');
                        insert into measures.bin (lao_id, id, plan_id, kind, label, deleted_by, content)
                        values ('%1$s', gen_random_uuid(), '%8$s', 'step', '%4$s', '%4$s',
                                measures.with_all_below('measures.step', '%6$s'));
                        delete from measures.step where lao_id = '%1$s' and id = '%6$s';
                        """.formatted(
                        lao,
                        plan.task(),
                        TestTokens.subject(lao),
                        marker,
                        YEAR,
                        UUID.randomUUID(),
                        plan.measure(),
                        plan.plan()));
        TenantRows.fill(SCHEMA, lao, YEAR, marker);
        StepVerifier.create(storage.put(
                        lao + "/" + plan.evidence(), new ClassPathResource("importing/paper.pdf").getFilePath()))
                .verifyComplete();
    }

    /** One of each table, and the report beside the sheet, which stand in the same one. */
    private static Map<UUID, String> ids(UUID lao) throws SQLException {
        Map<UUID, String> ids = new HashMap<>(RowsOf.ids(lao, SCHEMA));
        ids.put(
                UUID.fromString(TestRows.text(
                        "select id from measures.staged_import where lao_id = '%s' and kind = 'report'", lao)),
                "a report in measures.staged_import");
        return ids;
    }

    @Test
    void thereIsSomethingToHideInEveryTable() throws SQLException {
        assertThat(RowsOf.tables(SCHEMA)).hasSizeGreaterThan(20);
        assertThat(RowsOf.tables(SCHEMA))
                .allSatisfy(table -> assertThat(
                                TestRows.number("select count(*) from %s where lao_id = '%s'", table, SECRET))
                        .isPositive());
        assertThat(secrets).hasSizeGreaterThan(12);
    }

    @TestFactory
    Stream<DynamicTest> anotherLaosThingsAreNotThere() {
        return routes().map(route -> test(route, () -> {
            Map<String, String> before = RowsOf.lao(SECRET);
            for (Map.Entry<String, String> address : addresses(route, secrets).entrySet()) {
                var answer = ask(route, address.getKey(), ASKER);
                String text = requireNothingShown(answer, address.getValue());
                if (names(route)) {
                    assertThat(answer.getStatus().value())
                            .as("%s: %s", address.getValue(), text)
                            .isEqualTo(404);
                }
            }
            assertThat(RowsOf.lao(SECRET))
                    .as("rows of the LAO that was asked for")
                    .isEqualTo(before);
        }));
    }

    /** The same request by the owner finds something: else the 404 above would say nothing. */
    @TestFactory
    Stream<DynamicTest> theOwnerFindsThem() {
        return routes().filter(route -> names(route) && !route.open())
                .map(route -> test(route, () -> assertThat(found(route)).isNotEmpty()));
    }

    /** Whose ids an owner finds something by. */
    private Set<String> found(Route route) throws SQLException, IOException {
        UUID owner = Laos.fresh();
        whole(owner, "ของเจ้าของ", storage);
        return addresses(route, ids(owner)).entrySet().stream()
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
        assertThat(tests).hasSizeGreaterThan(8);
        return tests.stream();
    }

    private void send(Route route, Type body) throws SQLException, IOException {
        UUID sender = Laos.fresh();
        whole(sender, "ของผู้ส่ง", storage);
        Map<String, String> before = RowsOf.lao(SECRET);
        Map<String, String> addresses = addresses(route, ids(sender));
        addresses.values().retainAll(found(route));
        for (String address : addresses.keySet()) {
            for (Map.Entry<UUID, String> secret : secrets.entrySet()) {
                for (Sample sample : List.of(Sample.whole(body, secret.getKey()), Sample.ids(body, secret.getKey()))) {
                    requireNothingShown(send(route, request(route, address, sender), sample), secret.getValue());
                }
            }
        }
        assertThat(RowsOf.lao(SECRET)).as("rows of the LAO whose ids were sent").isEqualTo(before);
        assertThat(RowsOf.text(sender, SCHEMA))
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

    private Stream<Route> routes() {
        return Route.all(requestMappingHandlerMapping);
    }

    private static DynamicTest test(Route route, Executable executable) {
        return DynamicTest.dynamicTest(route.method() + " " + route.path(), executable);
    }

    /** Whether the path names something by more than its year. */
    private static boolean names(Route route) {
        return route.path().replace("{fiscalYear}", "").replace("{number}", "").contains("{");
    }

    /** The path with each of the ids in each of its places, with what the id is of. */
    private static Map<String, String> addresses(Route route, Map<UUID, String> ids) {
        String path = route.path().replace("{fiscalYear}", String.valueOf(YEAR)).replace("{number}", "1");
        return path.contains("{")
                ? ids.entrySet().stream()
                        .collect(Collectors.toMap(
                                id -> path.replaceAll("\\{[^}]*}", id.getKey().toString()), Map.Entry::getValue))
                : new HashMap<>(Map.of(path, "no id"));
    }

    private static String requireNothingShown(EntityExchangeResult<String> answer, String asked) {
        String text = answer.getResponseBody() == null ? "" : answer.getResponseBody();
        assertThat(answer.getStatus().is5xxServerError())
                .as("%s: %s", asked, text)
                .isFalse();
        assertThat(text).doesNotContain(MARKER);
        return text;
    }

    private EntityExchangeResult<String> ask(Route route, String address, UUID lao) {
        WebTestClient.RequestBodySpec request = request(route, address, lao);
        if (route.multipart()) {
            MultipartBodyBuilder form = new MultipartBodyBuilder();
            form.part("file", new ByteArrayResource("%PDF-1.7 x".getBytes()) {
                @Override
                public String getFilename() {
                    return "x.pdf";
                }
            });
            return done(request.contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(BodyInserters.fromMultipartData(form.build())));
        }
        if (route.method() == HttpMethod.GET || route.method() == HttpMethod.HEAD) {
            return done(request);
        }
        return done(
                route.api()
                        ? request.contentType(MediaType.APPLICATION_JSON).bodyValue(JSON)
                        : request.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .bodyValue("action=done&results=x&outcomes=x&seenResults=&seenOutcomes="));
    }

    private static final Map<String, Object> JSON = Map.of(
            "doneOn",
            "2023-01-15",
            "title",
            "x",
            "allUnits",
            true,
            "units",
            List.of(),
            "results",
            List.of("x"),
            "outcomes",
            List.of());

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
