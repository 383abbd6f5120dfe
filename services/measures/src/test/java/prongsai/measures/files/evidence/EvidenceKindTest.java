package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriUtils;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** Which of a measure's kinds a piece of evidence is, from the attaching to the page of readiness. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class EvidenceKindTest {
    private static final int YEAR = 2563;
    private static final String MISSING = "ยังไม่มีหลักฐานชนิด ";

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;
    private EvidenceCalls officer;

    @BeforeEach
    void aMeasureThatAsksForTwoKinds() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "ชนิด");
        officer = new EvidenceCalls(http, plan.lao());
        TestDatabase.get()
                .execute("update measures.measure set evidence_kinds = '{คำสั่ง,ภาพถ่าย}' where lao_id = '%s'"
                        .formatted(plan.lao()));
    }

    @Test
    void findsEachMissingKindAndWhereToAttachIt_whenNothingOfItIsAttached() {
        assertThat(readiness())
                .contains("มาตรการ 1 " + MISSING + "คำสั่ง · ภาพถ่าย")
                .contains("href=\"/plans/%d/measures/1#steps\"".formatted(YEAR));

        officer.attach(plan.task(), "คำสั่ง 12-2563.pdf", EvidenceCalls.pdf("x"));
        assertThat(readiness()).contains(MISSING + "ภาพถ่าย").doesNotContain("คำสั่ง ·");

        UUID picture = officer.attach(plan.task(), "IMG_1.pdf", EvidenceCalls.pdf("y"));
        assertThat(readiness()).contains(MISSING + "ภาพถ่าย");
        say(picture, "ภาพถ่าย", seen(picture)).expectStatus().is3xxRedirection();
        assertThat(readiness()).doesNotContain(MISSING);
    }

    @Test
    void keepsWhoSaidWhat_whenAKindIsChanged() throws SQLException {
        UUID id = officer.attach(plan.task(), "คำสั่ง.pdf", EvidenceCalls.pdf("x"));
        String seen = seen(id);

        say(id, "ภาพถ่าย", seen).expectStatus().is3xxRedirection();
        say(id, "คำสั่ง", seen)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.fields.kind")
                .isEqualTo("ภาพถ่าย");
        say(id, "ตรายาง", seen(id)).expectStatus().isBadRequest();

        assertThat(TestRows.text("""
                        select action || ' ' || (old_value::jsonb ->> 'kind') || ' ' || (new_value::jsonb ->> 'kind')
                          from measures.history where subject_id = '%s'
                        """, id)).isEqualTo("describe-evidence คำสั่ง ภาพถ่าย");
    }

    @Test
    void keepsTheKind_whenANewerFileTakesItsPlace() throws SQLException {
        UUID id = officer.attach(plan.task(), "คำสั่ง.pdf", EvidenceCalls.pdf("x"));
        officer.post("/plans/evidence/%s/editions".formatted(id), "ฉบับใหม่.pdf", EvidenceCalls.pdf("y"))
                .expectStatus()
                .is3xxRedirection();

        assertThat(TestRows.text("select kind from measures.evidence where original_id = '%s'", id))
                .isEqualTo("คำสั่ง");
    }

    @Test
    void keepsTheKindThatWasChosen_whenAFileComesInPieces() throws SQLException {
        byte[] file = EvidenceCalls.pdf("x");
        String upload = http.post()
                .uri("/api/measures/v1/tasks/%s/uploads".formatted(plan.task()))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(file.length))
                .header("Upload-Metadata", "filename %s,kind %s".formatted(base64("a.pdf"), base64("ภาพถ่าย")))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst(HttpHeaders.LOCATION);
        http.patch()
                .uri(upload)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(plan.lao())))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header(HttpHeaders.CONTENT_TYPE, "application/offset+octet-stream")
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(TestRows.text(
                        "select kind from measures.evidence where lao_id = '%s' and name = 'a.pdf'", plan.lao()))
                .isEqualTo("ภาพถ่าย");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private WebTestClient.ResponseSpec say(UUID id, String kind, String seen) {
        return officer.send(
                "/plans/evidence/%s/kind".formatted(id),
                "kind=%s&seen=%s".formatted(UriUtils.encode(kind, StandardCharsets.UTF_8), seen));
    }

    private String seen(UUID id) {
        Matcher seen =
                Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(officer.page("/plans/evidence/" + id));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String readiness() {
        return officer.page("/plans/%d/readiness".formatted(YEAR));
    }
}
