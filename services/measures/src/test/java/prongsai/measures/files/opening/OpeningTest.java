package prongsai.measures.files.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.TestPlans;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** Private unless a person opens it, and private again when a person says so. */
@ServiceTest
class OpeningTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2561, "เปิดเผย");

    @Autowired
    WebTestClient http;

    private EvidenceCalls officer;
    private UUID file;
    private byte[] bytes;

    @BeforeEach
    void prepare() {
        officer = new EvidenceCalls(http, PLAN.lao());
        bytes = EvidenceCalls.pdf("x");
        file = officer.attach(PLAN.task(), "ประกาศ.pdf", bytes);
    }

    @Test
    void everyoneReadsWhatWasOpenedAndNobodyWhatWasClosedAgain() {
        open(file).expectStatus().isNotFound();
        assertThat(officer.page("/plans/evidence/" + file)).contains("เฉพาะหน่วยงานของท่าน");

        officer.send("/plans/evidence/%s/public".formatted(file), "looked=yes")
                .expectStatus()
                .is3xxRedirection();

        assertThat(open(file)
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PDF)
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo(bytes);
        assertThat(officer.page("/plans/evidence/" + file)).contains("ผู้ทดสอบ", "/public/evidence/" + file);

        officer.send("/plans/evidence/%s/private".formatted(file), "")
                .expectStatus()
                .is3xxRedirection();
        open(file).expectStatus().isNotFound();
    }

    @Test
    void itIsNotOpenedUnlessSomebodySaysToHaveLooked() {
        officer.send("/plans/evidence/%s/public".formatted(file), "")
                .expectStatus()
                .isBadRequest();
        open(file).expectStatus().isNotFound();
    }

    @Test
    void anOfficerWhoDoesNotPublishMayCloseButNotOpen() {
        String token = TestTokens.of(new Jurisdiction.OfLao(PLAN.lao()), Role.OFFICER);
        post("/plans/evidence/%s/public".formatted(file), token).expectStatus().isForbidden();
        open(file).expectStatus().isNotFound();

        officer.send("/plans/evidence/%s/public".formatted(file), "looked=yes");
        post("/plans/evidence/%s/private".formatted(file), token).expectStatus().is3xxRedirection();
        open(file).expectStatus().isNotFound();
    }

    @Test
    void aNewerEditionIsPrivateAndSoIsTheOlder() {
        officer.send("/plans/evidence/%s/public".formatted(file), "looked=yes");
        officer.post("/plans/evidence/%s/editions".formatted(file), "ใหม่.pdf", EvidenceCalls.pdf("y"))
                .expectStatus()
                .is3xxRedirection();

        open(file).expectStatus().isNotFound();
    }

    /** Else the answer would be "public", and nobody could read it. */
    @Test
    void whatANewerFileHasReplacedIsNotOpened() {
        officer.post("/plans/evidence/%s/editions".formatted(file), "ใหม่.pdf", EvidenceCalls.pdf("y"))
                .expectStatus()
                .is3xxRedirection();

        officer.send("/plans/evidence/%s/public".formatted(file), "looked=yes")
                .expectStatus()
                .isEqualTo(409);
        open(file).expectStatus().isNotFound();
    }

    @Test
    void thePageSaysWhatAMachineCannotSee() {
        assertThat(officer.page("/plans/evidence/%s/public".formatted(file)))
                .contains("ตรวจให้ไม่ได้", "ข้าพเจ้าเปิดดูไฟล์แล้ว");
    }

    private WebTestClient.ResponseSpec open(UUID id) {
        return http.get().uri("/public/evidence/" + id).exchange();
    }

    private WebTestClient.ResponseSpec post(String path, String token) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("looked=yes")
                .exchange();
    }
}
