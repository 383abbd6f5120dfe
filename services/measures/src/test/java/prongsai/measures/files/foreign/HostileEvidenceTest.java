package prongsai.measures.files.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.hostile.HostileFiles;
import prongsai.measures.TestPlans;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** Files that are made to stop the machine, sent as anyone could send them. */
@ServiceTest
@TestPropertySource(properties = "prongsai.workers.longest=1s")
class HostileEvidenceTest {
    private static final int YEAR = 2557;
    private static final String UNOPENED = "urn:prongsai:problem:file-unopened";

    @Autowired
    WebTestClient http;

    @Autowired
    MeterRegistry meters;

    private final UUID lao = Laos.fresh();
    private final TestPlans.Made plan = TestPlans.make(lao, YEAR, "ไฟล์ร้าย");
    private EvidenceCalls officer;

    @BeforeEach
    void prepare() {
        officer = new EvidenceCalls(http, lao);
    }

    @Test
    void aFileThatBrokeAWorkerIsNotTriedAgainByItself_butWhenAPersonSaysSo() {
        UUID id = officer.attach(plan.task(), "nested-forms.pdf", hostile("nested-forms.pdf"));
        String thumbnail = "/plans/evidence/%s/thumbnail".formatted(id);

        refused(officer.get(thumbnail));
        double ended = ended();
        assertThat(ended).isPositive();
        refused(officer.get(thumbnail));
        refused(officer.get(thumbnail));
        assertThat(ended()).isEqualTo(ended);

        String page = officer.page("/plans/evidence/" + id);
        assertThat(page).contains("แสดงตัวอย่างไม่ได้", "/preview/again").doesNotContain("hx-get");
        assertThat(officer.page("/plans/evidence/%s/preview".formatted(id)))
                .contains("แสดงตัวอย่างไม่ได้", "/preview/again")
                .doesNotContain("/pages/1");
        assertThat(officer.page("/plans/%d/evidence".formatted(YEAR)))
                .contains(id.toString())
                .doesNotContain(thumbnail);

        officer.send("/plans/evidence/%s/preview/again".formatted(id), "")
                .expectStatus()
                .is3xxRedirection();
        assertThat(officer.page("/plans/evidence/" + id)).contains("hx-get");
        refused(officer.get(thumbnail));
        assertThat(ended()).isEqualTo(ended + 1);
    }

    @Test
    void whoOpensItToEveryoneIsToldThatNobodyHasReadIt() {
        UUID id = officer.attach(plan.task(), "letters.pdf", hostile("letters.pdf"));
        assertThat(officer.page("/plans/evidence/%s/public".formatted(id))).contains("อ่านไฟล์นี้นานเกินไป");
    }

    @ParameterizedTest
    @CsvSource({"import, nested-forms.pdf", "sheet, one-text.xlsx"})
    void whatIsSentForImportSaysWhy_andIsNotReadTwice(String way, String name) {
        byte[] file = hostile(name);
        double before = ended();
        refused(sent(way, file));
        double ended = ended();
        assertThat(ended).isGreaterThan(before);
        refused(sent(way, file));
        assertThat(ended()).isEqualTo(ended);
    }

    @Test
    void aSheetThatUnpacksToTooMuchEndsNobody_itsReaderStopsAndSaysSo() {
        double before = ended();
        refused(sent("sheet", hostile("bomb.xlsx")), "urn:prongsai:problem:sheet-unreadable");
        assertThat(ended()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head-only.jpg", "half.jpg", "nearly-whole.jpg", "passes.jpg", "30000.png", "noise.webp"})
    void aPictureThatCannotBeDrawnIsNoFaultOfOurs(String name) {
        UUID id = officer.attach(plan.task(), name, hostile(name));
        int status = officer.get("/plans/evidence/%s/thumbnail".formatted(id))
                .expectBody(byte[].class)
                .returnResult()
                .getStatus()
                .value();
        assertThat(status).isIn(200, 415);
    }

    @Test
    void anotherLaoIsAnsweredMeanwhile() throws Exception {
        UUID other = Laos.fresh();
        EvidenceCalls neighbour = new EvidenceCalls(http, other);
        UUID paper = neighbour.attach(
                TestPlans.make(other, YEAR, "เพื่อนบ้าน").task(),
                "paper.pdf",
                new ClassPathResource("importing/paper.pdf").getContentAsByteArray());
        UUID id = officer.attach(plan.task(), "operators.pdf", hostile("operators.pdf"));
        refused(officer.get("/plans/evidence/%s/pages/1".formatted(id)));

        neighbour
                .get("/plans/evidence/%s/thumbnail".formatted(paper))
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec sent(String way, byte[] file) {
        return officer.post("/api/measures/v1/plans/2556/%s?dryRun=true".formatted(way), "รายงาน.pdf", file);
    }

    private double ended() {
        return meters.find("prongsai.workers.ended").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static void refused(WebTestClient.ResponseSpec answer) {
        refused(answer, UNOPENED);
    }

    private static void refused(WebTestClient.ResponseSpec answer, String problem) {
        answer.expectStatus().isEqualTo(422).expectBody().jsonPath("$.type").isEqualTo(problem);
    }

    private static byte[] hostile(String name) {
        return HostileFiles.all().stream()
                .filter(hostile -> hostile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .make()
                .get();
    }
}
