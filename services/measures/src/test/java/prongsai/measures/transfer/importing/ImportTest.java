package prongsai.measures.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** The seed's own text goes in through the API and comes out as the plan. */
@ServiceTest
class ImportTest {
    private static final String OFFICER = TestTokens.officer(Laos.NALIANG);

    @Autowired
    WebTestClient http;

    @Test
    void theSeedBecomesThePlanOfNaLiang() throws IOException {
        byte[] seed = seed();

        upload(2568, "?dryRun=true", OFFICER, seed)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.counts.steps")
                .isEqualTo(39)
                .jsonPath("$.revision")
                .doesNotExist();
        http.get()
                .uri("/api/measures/v1/plans/2568")
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .exchange()
                .expectStatus()
                .isNotFound();

        upload(2568, "", OFFICER, seed)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.counts.measures")
                .isEqualTo(7)
                .jsonPath("$.counts.results")
                .isEqualTo(12)
                .jsonPath("$.counts.outcomes")
                .isEqualTo(8);

        JsonNode plan = http.get()
                .uri("/api/measures/v1/plans/2568")
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("ETag", "\"1\\..*\"")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(plan).isNotNull();
        assertThat(plan.at("/lao/shortName").asString()).isEqualTo("อบต.นาเลียง");
        assertThat(plan.at("/measures/3/allUnits").asBoolean()).isTrue();
        assertThat(plan.at("/measures/3/quarters").toString()).isEqualTo("[1,2,3,4]");
        assertThat(plan.at("/measures/1/steps/3/frequency").asString()).isEqualTo("monthly");
        assertThat(plan.at("/measures/1/steps/3/tasks").toString())
                .contains("2025-07-31", "2025-08-31", "2025-09-30")
                .doesNotContain("2025-06-30");
        assertThat(plan.at("/measures/5/agreements").size()).isEqualTo(3);
        assertThat(plan.at("/measures/1/indicators/0/target").asInt()).isEqualTo(80);
        assertThat(plan.at("/completion/tasksOverdue").asInt())
                .isEqualTo(plan.at("/completion/tasks").asInt());
        TestDatabase.get().execute("""
                do $$ begin
                    assert (select (measures, tasks_done) = (7, 0) from measures.plan_summary
                             where fiscal_year = 2568 and lao_id = '%s');
                end $$
                """.formatted(Laos.NALIANG));

        upload(2568, "", OFFICER, seed)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:import-not-empty");
    }

    @Test
    void aReportOfAnotherYearIsRefusedAndBeginsNoPlan() throws IOException {
        upload(2569, "", OFFICER, seed())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:import-wrong-year");
        http.get()
                .uri("/api/measures/v1/plans/2569")
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aYearOfTheCommonEraIsRefused() throws IOException {
        for (String query : List.of("", "?dryRun=true")) {
            upload(2025, query, OFFICER, seed())
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:prongsai:problem:date-year-is-ce")
                    .jsonPath("$.field")
                    .isEqualTo("fiscalYear");
        }
    }

    @Test
    void whatIsNoReportIsRefusedInTheReadersLanguage() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
        upload(2567, "", OFFICER, png)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("unknown-kind")
                .jsonPath("$.title")
                .isEqualTo("อ่านรายงานไม่ได้");
        upload(2567, "", OFFICER, new byte[0])
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("empty-file");
    }

    @Test
    void onlyPeopleWhoEnterMayImport() throws IOException {
        String publisher = TestTokens.of(new Jurisdiction.OfLao(Laos.NEIGHBOUR), Role.PUBLISHER);
        upload(2568, "", publisher, seed()).expectStatus().isForbidden();
        http.get()
                .uri("/api/measures/v1/plans/2568")
                .headers(headers -> headers.setBearerAuth(publisher))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private WebTestClient.ResponseSpec upload(int fiscalYear, String query, String token, byte[] bytes) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "report.txt";
            }
        });
        return http.post()
                .uri("/api/measures/v1/plans/%d/import%s".formatted(fiscalYear, query))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private static byte[] seed() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("shared/seed/na-liang-2568.txt"))) {
            folder = folder.getParent();
        }
        return Files.readAllBytes(folder.resolve("shared/seed/na-liang-2568.txt"));
    }
}
