package prongsai.measures.files.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** A file that is sent from an agreement's or a document's own row: the measure's, and no task's. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class PaperUploadTest {
    private static final int YEAR = 2564;

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;
    private EvidenceCalls officer;

    @BeforeEach
    void aMeasureWithOnePair() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "เอกสาร");
        officer = new EvidenceCalls(http, plan.lao());
        write("agreements", "action=add&superior=A&subordinate=B");
    }

    @Test
    void isTheMeasuresEvidenceAndTheRowsPaper_whenItIsSentFromTheRow() {
        String paper = send("ข้อตกลง.pdf");
        String pair = measure().at("/agreements/0/id").asString();
        write("agreements", "action=sign&agreement=%s&evidence=%s".formatted(pair, paper));

        JsonNode measure = measure();
        assertThat(measure.at("/files/0/id").asString()).isEqualTo(paper);
        assertThat(measure.at("/agreements/0/evidenceId").asString()).isEqualTo(paper);
        assertThat(measure.at("/steps/0/tasks").toString()).doesNotContain(paper);
        assertThat(officer.page("/plans/%d/measures/1".formatted(YEAR)))
                .contains("value=\"%s\" selected".formatted(paper));
        assertThat(officer.page("/plans/evidence/" + paper)).contains("ข้อตกลง.pdf", "A – B");
        // In use by a row, it is as safe from removal as any paper.
        officer.send("/plans/evidence/%s/removal".formatted(paper), "")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void staysChosen_whenANewerFileTakesItsPlace() throws SQLException {
        String paper = send("เก่า.pdf");
        officer.post("/plans/evidence/%s/editions".formatted(paper), "ใหม่.pdf", EvidenceCalls.pdf("x"))
                .expectStatus()
                .is3xxRedirection();

        assertThat(measure().at("/files/0/name").asString()).isEqualTo("ใหม่.pdf");
        assertThat(TestRows.number("select count(*) from measures.measure_evidence where lao_id = '%s'", plan.lao()))
                .isEqualTo(1);
    }

    @Test
    void isRemovable_whenNoRowTookIt() {
        String paper = send("ไม่ได้ใช้.pdf");

        officer.send("/plans/evidence/%s/removal".formatted(paper), "")
                .expectStatus()
                .is3xxRedirection();

        assertThat(measure().path("files").isEmpty()).isTrue();
    }

    @Test
    void comesBackWithItsMeasure_whenTheDeletedMeasureIsPutBack() throws SQLException {
        String paper = send("กลับมา.pdf");
        LaoClient client = LaoClient.officer(http, plan.lao());
        client.form("/plans/measures/%s/delete".formatted(plan.measure()), Map.of())
                .expectStatus()
                .is3xxRedirection();
        String deleted = TestRows.text("select id from measures.bin where lao_id = '%s'", plan.lao());
        client.form("/plans/deleted/%s/restore".formatted(deleted), Map.of())
                .expectStatus()
                .is3xxRedirection();

        assertThat(measure().at("/files/0/id").asString()).isEqualTo(paper);
    }

    private JsonNode measure() {
        return LaoClient.officer(http, plan.lao()).plan(YEAR).at("/measures/0");
    }

    private void write(String part, String form) {
        officer.send("/plans/%d/measures/%s/%s".formatted(YEAR, plan.measure(), part), form)
                .expectStatus()
                .is3xxRedirection();
    }

    /** Gives the id that the answer to the last piece names. */
    private String send(String name) {
        byte[] file = EvidenceCalls.pdf("x");
        String upload = http.post()
                .uri("/api/measures/v1/measures/%s/uploads".formatted(plan.measure()))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(file.length))
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        String evidence = http.patch()
                .uri(upload)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header(HttpHeaders.CONTENT_TYPE, "application/offset+octet-stream")
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Upload-Evidence");
        assertThat(evidence).isNotNull();
        return UUID.fromString(evidence).toString();
    }
}
