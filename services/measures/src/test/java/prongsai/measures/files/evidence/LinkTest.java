package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.LaoClient;
import prongsai.measures.Office;
import prongsai.measures.TestPlans;
import prongsai.measures.TestRows;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** One piece of evidence for several tasks, for none, replaced, and gone. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class LinkTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2564, "หลายงาน");
    private static final TestPlans.Made OTHER_YEAR = TestPlans.make(LAO, 2563, "ปีอื่น");

    @Autowired
    WebTestClient http;

    private EvidenceCalls officer;
    private UUID second;

    @BeforeEach
    void prepare() throws SQLException {
        officer = new EvidenceCalls(http, PLAN.lao());
        second = ids(
                        "select id from measures.task where lao_id = ? and plan_id = ? and id <> ? order by due_on limit 1",
                        PLAN.lao(),
                        PLAN.plan(),
                        PLAN.task())
                .getFirst();
    }

    @Test
    void oneFileProvesSeveralTasksAndCountsForEach() throws SQLException {
        UUID file = officer.attach(PLAN.task(), "คำสั่ง.pdf", EvidenceCalls.pdf("a"));
        long before = counted();

        send("/plans/tasks/%s/links".formatted(second), "evidence=" + file);

        assertThat(tasksOf(file)).containsExactlyInAnyOrder(PLAN.task(), second);
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(officer.page("/plans/evidence/" + file)).contains("คำสั่ง.pdf", "#task-" + second);
        assertThat(officer.page("/plans/tasks/%s/evidence".formatted(second))).contains("คำสั่ง.pdf");

        send("/plans/tasks/%s/unlinks".formatted(PLAN.task()), "evidence=" + file);

        assertThat(tasksOf(file)).containsExactly(second);
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void whereNothingIsChosenNobodyIsToldThatItIsLinked() {
        for (String way : List.of("links", "unlinks")) {
            officer.send("/plans/tasks/%s/%s".formatted(second, way), "back=/work")
                    .expectStatus()
                    .isBadRequest()
                    .expectBody(String.class)
                    .value(body -> assertThat(body).contains("ยังไม่ได้เลือกไฟล์"));
        }
    }

    @Test
    void evidenceOfAnotherYearIsNotTaken() throws SQLException {
        officer.send("/plans/tasks/%s/links".formatted(second), "evidence=" + OTHER_YEAR.evidence())
                .expectStatus()
                .isNotFound();

        assertThat(tasksOf(OTHER_YEAR.evidence())).containsExactly(OTHER_YEAR.task());
    }

    @Test
    void whatProvesATaskIsNotRemovedAndWhatProvesNoneIs() throws SQLException {
        UUID file = officer.attach(PLAN.task(), "ผิดไฟล์.pdf", EvidenceCalls.pdf("b"));

        officer.send("/plans/evidence/%s/removal".formatted(file), "")
                .expectStatus()
                .isEqualTo(409);
        send("/plans/tasks/%s/unlinks".formatted(PLAN.task()), "evidence=" + file);
        assertThat(officer.page("/plans/2564/evidence")).contains("ผิดไฟล์.pdf");
        send("/plans/evidence/%s/removal".formatted(file), "");

        assertThat(officer.page("/plans/2564/evidence")).doesNotContain("ผิดไฟล์.pdf");
        officer.get("/api/measures/v1/evidence/" + file).expectStatus().isNotFound();
    }

    @Test
    void aNewerFileTakesThePlaceOfAnOlderOneWhichCanStillBeRead() throws SQLException {
        UUID first = officer.attach(PLAN.task(), "ร่าง.pdf", EvidenceCalls.pdf("c"));
        send("/plans/tasks/%s/links".formatted(second), "evidence=" + first);
        long before = counted();

        officer.post("/plans/evidence/%s/editions".formatted(first), "ลงนามแล้ว.pdf", EvidenceCalls.pdf("d"))
                .expectStatus()
                .is3xxRedirection();

        UUID newer = ids("select id from measures.evidence where lao_id = ? and original_id = ?", PLAN.lao(), first)
                .getFirst();
        assertThat(tasksOf(newer)).containsExactlyInAnyOrder(PLAN.task(), second);
        assertThat(tasksOf(first)).isEmpty();
        assertThat(counted()).isEqualTo(before);
        assertThat(officer.page("/plans/evidence/" + newer)).contains("ร่าง.pdf", "ลงนามแล้ว.pdf");
        assertThat(officer.page("/plans/evidence/" + first)).contains("มีฉบับใหม่แทนแล้ว");
        officer.get("/api/measures/v1/evidence/" + first).expectStatus().isOk();
        assertThat(officer.page("/plans/2564/evidence"))
                .contains("ลงนามแล้ว.pdf")
                .doesNotContain("ร่าง.pdf");

        officer.post("/plans/evidence/%s/editions".formatted(first), "อีกฉบับ.pdf", EvidenceCalls.pdf("e"))
                .expectStatus()
                .isEqualTo(409);
        officer.send("/plans/tasks/%s/links".formatted(PLAN.task()), "evidence=" + first)
                .expectStatus()
                .isEqualTo(409);
        assertThat(tasksOf(first)).isEmpty();
    }

    @Test
    void aPaperIsNotRemovedUnderItsListWhichFollowsToANewerEdition() throws SQLException {
        Office office = new Office(http, PLAN.lao());
        UUID pair = officer.attach(PLAN.task(), "ข้อตกลง.pdf", EvidenceCalls.pdf("p"));
        UUID order = officer.attach(PLAN.task(), "คำสั่งมอบ.pdf", EvidenceCalls.pdf("q"));
        UUID report = officer.attach(PLAN.task(), "รายงานเดือน.pdf", EvidenceCalls.pdf("r"));
        office.put(
                        PLAN,
                        "agreements",
                        "{\"agreements\": [{\"superior\": \"นายก\", \"subordinate\": \"ปลัด\", \"evidenceId\": \"%s\"}]}"
                                .formatted(pair))
                .expectStatus()
                .isOk();
        office.put(
                        PLAN,
                        "documents",
                        "{\"documents\": [{\"title\": \"คำสั่งที่ ๑\", \"evidenceId\": \"%s\", \"reports\": [{\"month\": 1, \"reportedOn\": \"2021-01-31\", \"evidenceId\": \"%s\"}]}]}"
                                .formatted(order, report))
                .expectStatus()
                .isOk();
        for (UUID file : List.of(pair, order, report)) {
            send("/plans/tasks/%s/unlinks".formatted(PLAN.task()), "evidence=" + file);
        }
        officer.send("/plans/evidence/%s/removal".formatted(pair), "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("ข้อตกลง.pdf", "1 (นายก – ปลัด)"));
        assertThat(officer.page("/plans/evidence/" + pair))
                .contains("นายก – ปลัด", "measures/1#agreements")
                .doesNotContain("ลบหลักฐานนี้");
        assertThat(officer.page("/plans/2564/evidence")).contains("measures/1#documents");

        for (UUID file : List.of(pair, order, report)) {
            officer.post("/plans/evidence/%s/editions".formatted(file), "ใหม่.pdf", EvidenceCalls.pdf("n"))
                    .expectStatus()
                    .is3xxRedirection();
        }
        assertThat(newer(pair))
                .isEqualTo(office.plan(PLAN)
                        .at("/measures/0/agreements/0/evidenceId")
                        .asString());
        assertThat(newer(order))
                .isEqualTo(office.plan(PLAN)
                        .at("/measures/0/documents/0/evidenceId")
                        .asString());
        assertThat(newer(report))
                .isEqualTo(office.plan(PLAN)
                        .at("/measures/0/documents/0/reports/0/evidenceId")
                        .asString());
        for (UUID file : List.of(pair, order, report)) {
            officer.send("/plans/evidence/%s/removal".formatted(file), "")
                    .expectStatus()
                    .isEqualTo(409);
        }

        office.put(PLAN, "agreements", "{\"agreements\": []}").expectStatus().isOk();
        office.put(PLAN, "documents", "{\"documents\": []}").expectStatus().isOk();
        send("/plans/evidence/%s/removal".formatted(pair), "");
        officer.get("/api/measures/v1/evidence/" + pair).expectStatus().isNotFound();
    }

    @Test
    void aListThatComesBackFromTheBinIsWholeThoughItsPaperIsGone() {
        UUID lao = Laos.fresh();
        TestPlans.Made plan = TestPlans.make(lao, 2564, "ถังขยะ");
        Office office = new Office(http, lao);
        LaoClient own = LaoClient.officer(http, lao);
        UUID paper = new EvidenceCalls(http, lao).attach(plan.task(), "หาย.pdf", EvidenceCalls.pdf("g"));
        UUID kept = new EvidenceCalls(http, lao).attach(plan.task(), "อยู่.pdf", EvidenceCalls.pdf("k"));
        office.put(
                        plan,
                        "documents",
                        "{\"documents\": [{\"title\": \"ก\", \"evidenceId\": \"%s\", \"reports\": [{\"month\": 1, \"reportedOn\": \"2021-01-31\", \"evidenceId\": \"%s\"}]}, {\"title\": \"ข\", \"evidenceId\": \"%s\"}]}"
                                .formatted(paper, paper, kept))
                .expectStatus()
                .isOk();
        own.send(HttpMethod.DELETE, "/api/measures/v1/measures/" + plan.measure(), null)
                .expectStatus()
                .is2xxSuccessful();
        new EvidenceCalls(http, lao)
                .send("/plans/evidence/%s/removal".formatted(paper), "")
                .expectStatus()
                .is3xxRedirection();
        String bin = TestRows.text("select id from measures.bin where lao_id = '%s'", lao);
        own.send(HttpMethod.POST, "/api/measures/v1/deleted/%s/restore".formatted(bin), null)
                .expectStatus()
                .is2xxSuccessful();

        JsonNode back = office.plan(plan).at("/measures/0/documents");
        assertThat(back.at("/0/evidenceId").isNull()).isTrue();
        assertThat(back.at("/0/reports/0/evidenceId").isNull()).isTrue();
        assertThat(back.at("/0/reports/0/month").asInt()).isOne();
        assertThat(back.at("/1/evidenceId").asString()).isEqualTo(kept.toString());
    }

    private static String newer(UUID first) throws SQLException {
        return ids("select id from measures.evidence where lao_id = ? and original_id = ?", PLAN.lao(), first)
                .getFirst()
                .toString();
    }

    @Test
    void severalFilesOfOneFormAreAllAttached() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        for (String name : List.of("หน้า1.pdf", "หน้า2.pdf")) {
            form.part("file", new ByteArrayResource(EvidenceCalls.pdf(name)) {
                @Override
                public String getFilename() {
                    return name;
                }
            });
        }
        http.post()
                .uri("/plans/tasks/%s/evidence".formatted(PLAN.task()))
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(PLAN.lao())))
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectStatus()
                .is3xxRedirection();

        assertThat(officer.page("/plans/2564/evidence")).contains("หน้า1.pdf", "หน้า2.pdf");
    }

    private void send(String path, String form) {
        officer.send(path, form).expectStatus().is3xxRedirection();
    }

    private static List<UUID> tasksOf(UUID evidence) throws SQLException {
        return ids(
                "select task_id from measures.task_evidence where lao_id = ? and evidence_id = ?",
                PLAN.lao(),
                evidence);
    }

    private static long counted() throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select evidence from measures.plan_summary where lao_id = ? and plan_id = ?")) {
            statement.setObject(1, PLAN.lao());
            statement.setObject(2, PLAN.plan());
            ResultSet rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static List<UUID> ids(String sql, Object... values) throws SQLException {
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet rows = statement.executeQuery();
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }
}
