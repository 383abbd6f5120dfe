package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.probing.NoLeaks;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;

/** The same bytes twice: said, and nothing more than that. */
@ServiceTest
@ExtendWith(NoLeaks.class)
class SameBytesTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2559, "ไฟล์ซ้ำ");
    private static final TestPlans.Made NEXT_YEAR = TestPlans.make(LAO, 2560, "ไฟล์ซ้ำ");
    private static final TestPlans.Made STRANGER = TestPlans.make(Laos.PAO, 2559, "หน่วยงานลับ");
    private static final String ELSEWHERE = "มีหน่วยงานอื่นใช้ไฟล์ที่เหมือนกัน";

    @Autowired
    WebTestClient http;

    @Test
    void theSameBytesOfAnotherLaoAreToldWithoutSayingWhose() {
        EvidenceCalls ours = new EvidenceCalls(http, PLAN.lao());
        EvidenceCalls theirs = new EvidenceCalls(http, STRANGER.lao());
        byte[] circular = EvidenceCalls.pdf("หนังสือเวียน");
        UUID file = ours.attach(PLAN.task(), "ของเรา.pdf", circular);
        assertThat(ours.page("/plans/evidence/" + file)).doesNotContain(ELSEWHERE);

        UUID same = theirs.attach(STRANGER.task(), "ชื่อลับ.pdf", circular);

        assertThat(ours.page("/plans/evidence/" + file))
                .contains(ELSEWHERE)
                .doesNotContain(
                        "ชื่อลับ",
                        "หน่วยงานลับ",
                        "อบจ.",
                        same.toString(),
                        STRANGER.lao().toString());
        assertThat(ours.page("/plans/2559/evidence")).contains(ELSEWHERE).doesNotContain("ชื่อลับ");

        theirs.send("/plans/tasks/%s/unlinks".formatted(STRANGER.task()), "evidence=" + same);
        theirs.send("/plans/evidence/%s/removal".formatted(same), "")
                .expectStatus()
                .is3xxRedirection();
        assertThat(ours.page("/plans/evidence/" + file)).doesNotContain(ELSEWHERE);
    }

    @Test
    void theSameBytesOfAnotherYearAreTold() {
        EvidenceCalls ours = new EvidenceCalls(http, PLAN.lao());
        byte[] photo = EvidenceCalls.pdf("ภาพกิจกรรม");
        UUID file = ours.attach(PLAN.task(), "ภาพ.pdf", photo);
        assertThat(ours.page("/plans/evidence/" + file)).doesNotContain("ใช้ในปี");

        ours.attach(NEXT_YEAR.task(), "ภาพ.pdf", photo);

        assertThat(ours.page("/plans/evidence/" + file)).contains("ใช้ในปี 2560 ด้วย");
    }

    @Test
    void theServiceCannotReadAnotherLaosMarks() throws SQLException {
        new EvidenceCalls(http, STRANGER.lao()).attach(STRANGER.task(), "x.pdf", EvidenceCalls.pdf("x"));
        try (Connection connection = TestDatabase.get().as("measures_app").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.lao = '%s'".formatted(PLAN.lao()));
            try (ResultSet rows = statement.executeQuery(
                    "select count(*) from measures.evidence_mark where lao_id <> '%s'".formatted(PLAN.lao()))) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
            assertThatThrownBy(() -> statement.execute("set role prongsai_auditor"))
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
    }

    @Test
    void aMarkIsNotTheHashOfTheBytes() throws SQLException {
        UUID file = new EvidenceCalls(http, PLAN.lao()).attach(PLAN.task(), "y.pdf", EvidenceCalls.pdf("y"));
        try (Connection connection = TestDatabase.get().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select e.sha256, k.mark from measures.evidence e
                          join measures.evidence_mark k on (k.lao_id, k.evidence_id) = (e.lao_id, e.id)
                         where e.id = '%s'
                        """.formatted(file))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(2)).matches("[0-9a-f]{64}").isNotEqualTo(rows.getString(1));
        }
    }
}
