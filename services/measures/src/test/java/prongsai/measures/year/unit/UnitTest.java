package prongsai.measures.year.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/** An LAO keeps its own list of units. */
@ServiceTest
class UnitTest {
    private static final UUID LAO = Laos.fresh();
    private static final String API = "/api/measures/v1/units";
    private static int year = 2660;

    @Autowired
    WebTestClient http;

    private LaoClient officer;

    @BeforeEach
    void noUnits() {
        officer = LaoClient.officer(http, LAO);
        TestDatabase.get().execute("""
                delete from measures.measure_unit where lao_id = '%1$s'; delete from measures.unit where lao_id = '%1$s'
                """.formatted(LAO));
    }

    @Test
    void theUsualListIsOfferedOnceAndOnlyItsNamesAreTaken() {
        assertThat(officer.page("/plans/units", "th"))
                .contains("สำนักปลัด", "กองสวัสดิการสังคม", "/plans/units/first")
                .doesNotContain("??");
        redirected("/plans/units/first", Map.of("names", List.of("กองช่าง", "สำนักปลัด", "กองของผู้อื่น")));
        assertThat(names()).containsExactly("สำนักปลัด", "กองช่าง");
        assertThat(officer.page("/plans/units", "en"))
                .contains("กองช่าง", "Rename")
                .doesNotContain("??", "/plans/units/first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAO", "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO", "BANGKOK", "PATTAYA"})
    void everyTypeHasAListThatBeginsWithItsOffice(String type) {
        assertThat(FirstUnits.of(type)).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(FirstUnits.of(type).getFirst()).startsWith("สำนักปลัด");
    }

    /** Of two that come at once, one is told that it is there already; renaming into a name in this moment is no fault of ours. */
    @Test
    void aNameIsTakenOnceAlsoByManyAtOnce() {
        redirected("/plans/units", Map.of("name", "เดิม"));
        String old = id("เดิม");
        List<Integer> statuses = Stream.<Supplier<WebTestClient.ResponseSpec>>of(
                        () -> officer.send(HttpMethod.POST, API, Map.of("name", "ใหม่")),
                        () -> officer.send(HttpMethod.POST, API, Map.of("name", "ใหม่")),
                        () -> officer.send(HttpMethod.PUT, API + "/" + old, Map.of("name", "ใหม่")))
                .map(request -> CompletableFuture.supplyAsync(
                        () -> request.get().returnResult(Void.class).getStatus().value(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(2);
        assertThat(names()).containsOnlyOnce("ใหม่");
    }

    @Test
    void unitsAreAddedMovedRenamedAndRemoved() {
        for (String name : List.of("ก", "ข", "ค")) {
            redirected("/plans/units", Map.of("name", " " + name + " "));
        }
        assertThat(names()).containsExactly("ก", "ข", "ค");
        redirected("/plans/units/" + id("ค") + "/move", Map.of("to", "up"));
        assertThat(names()).containsExactly("ก", "ค", "ข");
        officer.send(HttpMethod.PUT, API + "/" + id("ก") + "/place", Map.of("to", "9"))
                .expectStatus()
                .isOk();
        assertThat(names()).containsExactly("ค", "ข", "ก");
        redirected("/plans/units/" + id("ข"), Map.of("name", "ขอ"));
        redirected("/plans/units/" + id("ค") + "/delete", Map.of());
        assertThat(names()).containsExactly("ขอ", "ก");
        problem(officer.send(HttpMethod.POST, API, Map.of("name", "ก")), 409, "unit-there");
        problem(officer.send(HttpMethod.PUT, API + "/" + id("ก"), Map.of("name", "ขอ")), 409, "unit-there");
        problem(officer.send(HttpMethod.POST, API, Map.of("name", " ")), 400, "unit-name-missing");
    }

    @Test
    void aUnitInUseStaysAndItsNewNameShowsInThePlans() {
        TestPlans.Made plan = TestPlans.make(LAO, ++year, "ส่วนราชการ");
        officer.send(
                        HttpMethod.PUT,
                        "/api/measures/v1/measures/" + plan.measure(),
                        Map.of(
                                "title", "ชื่อ",
                                "allUnits", false,
                                "units", List.of("กองเก่า"),
                                "results", List.of(),
                                "outcomes", List.of()))
                .expectStatus()
                .isOk();
        problem(officer.send(HttpMethod.DELETE, API + "/" + id("กองเก่า"), null), 409, "unit-used");
        officer.send(HttpMethod.PUT, API + "/" + id("กองเก่า"), Map.of("name", "กองใหม่"))
                .expectStatus()
                .isOk();
        JsonNode measure = officer.plan(year).at("/measures/0");
        assertThat(measure.at("/units").toString()).isEqualTo("[\"กองใหม่\"]");
        assertThat(measure.at("/responsibleText").asString()).doesNotContain("กองเก่า");
    }

    @Test
    void aNewNameAndANewPlaceChangeEachPlanThatSaysTheUnit() {
        int first = saying("กองหนึ่ง", "กองสอง");
        int second = saying("กองหนึ่ง");
        int none = saying("กองสาม");
        Map<Integer, Long> before = revisions(first, second, none);

        LaoClient.as(http, LAO, Role.LAO_ADMIN)
                .send(HttpMethod.PUT, API + "/" + id("กองหนึ่ง"), Map.of("name", "กองใหม่"))
                .expectStatus()
                .isOk();
        assertThat(revisions(first, second, none))
                .isEqualTo(
                        Map.of(first, before.get(first) + 1, second, before.get(second) + 1, none, before.get(none)));

        officer.send(HttpMethod.PUT, API + "/" + id("กองใหม่") + "/place", Map.of("to", "9"))
                .expectStatus()
                .isOk();
        assertThat(officer.plan(first).at("/measures/0/units").toString()).isEqualTo("[\"กองสอง\",\"กองใหม่\"]");
        assertThat(revisions(first).get(first)).isEqualTo(before.get(first) + 2);
        // What changes nothing is no change.
        officer.send(HttpMethod.PUT, API + "/" + id("กองใหม่"), Map.of("name", "กองใหม่"))
                .expectStatus()
                .isOk();
        assertThat(revisions(first).get(first)).isEqualTo(before.get(first) + 2);
        assertThat(TestDatabase.get()
                        .text("select count(*) from measures.history where lao_id = '%s' and action = 'keep-units'"
                                .formatted(LAO)))
                .isEqualTo("3");
    }

    /** The year of a new plan whose measure names these. */
    private int saying(String... units) {
        TestPlans.Made plan = TestPlans.make(LAO, ++year, "ส่วนราชการ");
        officer.send(
                        HttpMethod.PUT,
                        "/api/measures/v1/measures/" + plan.measure(),
                        Map.of(
                                "title", "ชื่อ",
                                "allUnits", false,
                                "units", List.of(units),
                                "results", List.of(),
                                "outcomes", List.of()))
                .expectStatus()
                .isOk();
        return year;
    }

    private Map<Integer, Long> revisions(int... years) {
        return Arrays.stream(years)
                .boxed()
                .collect(Collectors.toMap(
                        each -> each, each -> officer.plan(each).at("/revision").asLong()));
    }

    @Test
    void onlyWhoEntersPlansAndTheAdministratorKeepTheList() {
        LaoClient.as(http, LAO, Role.LAO_ADMIN)
                .send(HttpMethod.POST, API, Map.of("name", "กองคลัง"))
                .expectStatus()
                .isCreated();
        LaoClient viewer = LaoClient.as(http, LAO, Role.VIEWER);
        problem(viewer.send(HttpMethod.POST, API, Map.of("name", "กองช่าง")), 403, "units-not-yours");
        problem(viewer.send(HttpMethod.DELETE, API + "/" + id("กองคลัง"), null), 403, "units-not-yours");
        assertThat(viewer.page("/plans/units", "th")).contains("กองคลัง").doesNotContain("/delete\"");
        assertThat(LaoClient.officer(http, Laos.NEIGHBOUR).json(API).toString()).doesNotContain(id("กองคลัง"));
    }

    private List<String> names() {
        return officer.json(API)
                .at("/units")
                .valueStream()
                .map(each -> each.at("/name").asString())
                .toList();
    }

    private String id(String name) {
        return officer.json(API)
                .at("/units")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private void redirected(String path, Map<String, ?> form) {
        officer.form(path, form).expectStatus().is3xxRedirection();
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:" + slug);
    }
}
