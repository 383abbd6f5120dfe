package prongsai.reports.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.reports.ReportsTest;
import prongsai.testing.Laos;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class ReportApiTest extends ReportsTest {
    private final String officer = TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.OFFICER);
    private final String publisher = TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.PUBLISHER);
    private final String neighbour = TestTokens.officer(Laos.NEIGHBOUR);

    @Test
    void freezesAPlanOnceForEachRevision() {
        post(officer, api())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(api() + "/1")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.frozenBy")
                .isEqualTo("ผู้ทดสอบ");
        post(officer, api())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);

        MEASURES.revision.set(2);
        post(officer, api())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);

        get(officer, api())
                .expectBody()
                .jsonPath("$.versions[*].version")
                .value(versions -> assertThat(versions).hasToString("[2,1]"));
    }

    @Test
    void freezingAtTheSameTimeMakesOneVersion() {
        List<Integer> answers = Flux.range(0, 8)
                .flatMap(
                        i -> Mono.fromSupplier(() -> post(officer, api())
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(answers).containsOnlyOnce(201).contains(200).containsOnly(200, 201);
    }

    @Test
    void theProofIsThatOfTheBytes() throws Exception {
        post(officer, api()).expectStatus().isCreated();

        byte[] json = get(officer, api() + "/1.json")
                .expectHeader()
                .contentType("application/json")
                .expectBody()
                .returnResult()
                .getResponseBody();
        String proof = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(json));
        get(officer, api() + "/1").expectBody().jsonPath("$.sha256").isEqualTo(proof);
    }

    @Test
    void leavesOutWhatColleaguesWriteForEachOther() {
        post(officer, api()).expectStatus().isCreated();

        assertThat(text(get(officer, api() + "/1.json")))
                .doesNotContain("สมชาย")
                .contains("\"sha256\":\"ab12\"", "\"dueOn\"");
    }

    @Test
    void givesThePaperAsPdfAndDocx() {
        post(officer, api()).expectStatus().isCreated();

        byte[] pdf = get(officer, api() + "/1.pdf")
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        byte[] docx = get(officer, api() + "/1.docx")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*filename\\*=UTF-8''.*docx.*")
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(docx).startsWith('P', 'K');
    }

    @Test
    void aFileThatTheReaderHasIsNotSentAgain() {
        post(officer, api()).expectStatus().isCreated();
        String etag = get(officer, api() + "/1.pdf")
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        http.get()
                .uri(api() + "/1.pdf")
                .headers(headers -> {
                    headers.setBearerAuth(officer);
                    headers.setIfNoneMatch(etag);
                })
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void saysWhenThereIsNoPlanOrNoAnswer() {
        MEASURES.status.set(404);
        post(officer, api())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:no-plan");
        MEASURES.status.set(500);
        post(officer, api()).expectStatus().isEqualTo(503);
        MEASURES.status.set(0);
        post(officer, api()).expectStatus().isEqualTo(503);

        get(officer, api()).expectBody().jsonPath("$.versions").isEmpty();
    }

    @Test
    void publishingReplacesWhatWasPublicAndTellsTheLevelsAbove() throws SQLException {
        post(publisher, api()).expectStatus().isCreated();
        MEASURES.revision.set(7);
        post(publisher, api()).expectStatus().isCreated();

        post(publisher, api() + "/1/publish")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("PUBLISHED");
        assertThat(summary()).isEqualTo("1 of 1");
        post(publisher, api() + "/2/publish").expectStatus().isOk();

        assertThat(summary()).isEqualTo("2 of 7");
        get(publisher, api())
                .expectBody()
                .jsonPath("$.versions[*].state")
                .value(states -> assertThat(states).hasToString("[\"PUBLISHED\",\"WITHDRAWN\"]"));
    }

    @Test
    void publishingTwiceIsTheSameAsOnce() {
        post(publisher, api()).expectStatus().isCreated();
        String first = text(post(publisher, api() + "/1/publish"));

        assertThat(text(post(publisher, api() + "/1/publish"))).isEqualTo(first);
    }

    @Test
    void aWithdrawnVersionStaysWithdrawnAndANewOneCanBeMade() throws SQLException {
        post(publisher, api()).expectStatus().isCreated();
        post(publisher, api() + "/1/withdraw").expectStatus().isEqualTo(409);
        post(publisher, api() + "/1/publish").expectStatus().isOk();

        post(publisher, api() + "/1/withdraw")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("WITHDRAWN");

        assertThat(summary()).isNull();
        post(publisher, api() + "/1/publish")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:report-withdrawn");
        post(publisher, api())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @Test
    void onlyAPublisherPublishes() {
        post(officer, api()).expectStatus().isCreated();

        for (String change : new String[] {"/1/publish", "/1/withdraw"}) {
            post(officer, api() + change)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:prongsai:problem:publisher-only");
        }
        get(officer, api() + "/1").expectBody().jsonPath("$.state").isEqualTo("DRAFT");
    }

    @Test
    void aViewerDoesNotFreeze() {
        post(TestTokens.of(new Jurisdiction.OfLao(Laos.NALIANG), Role.VIEWER), api())
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1", "/1.pdf", "/1.docx", "/1.json"})
    void anotherLaosReportIsNotThere(String path) {
        post(officer, api()).expectStatus().isCreated();

        get(neighbour, api() + path).expectStatus().isNotFound();
        get(neighbour, api()).expectBody().jsonPath("$.versions").isEmpty();
    }

    @Test
    void anotherLaosReportCannotBeChanged() {
        post(officer, api()).expectStatus().isCreated();

        post(neighbour, api() + "/1/publish").expectStatus().isNotFound();
        post(neighbour, api() + "/1/withdraw").expectStatus().isNotFound();

        get(officer, api() + "/1").expectBody().jsonPath("$.state").isEqualTo("DRAFT");
    }

    @Test
    void theLevelsAboveSeeNoReportOfATenant() throws SQLException {
        post(publisher, api()).expectStatus().isCreated();
        post(publisher, api() + "/1/publish").expectStatus().isOk();
        String province = TestTokens.of(new Jurisdiction.OfProvince("48"), Role.VIEWER, Role.PUBLISHER);

        get(province, api()).expectStatus().isForbidden();
        get(province, api() + "/1.pdf").expectStatus().isForbidden();
        post(province, api()).expectStatus().isForbidden();
        post(province, api() + "/1/publish").expectStatus().isForbidden();
        try (Connection connection = TestDatabase.get().as("reports_app").getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select set_config('app.area', '48', true)");
            assertThat(one(connection, "select count(*) from reports.report_version"))
                    .isEqualTo("0");
        }
    }

    @Test
    void nobodyFreezesWithoutAToken() {
        http.post().uri(api()).exchange().expectStatus().isUnauthorized();
    }

    private String summary() throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection()) {
            return one(connection, """
                    select version || ' of ' || revision from reports.report_summary
                     where lao_id = '%s' and fiscal_year = %d
                    """.formatted(Laos.NALIANG, year));
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
