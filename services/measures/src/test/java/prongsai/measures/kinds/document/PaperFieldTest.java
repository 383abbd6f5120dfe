package prongsai.measures.kinds.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.FieldClient;
import prongsai.measures.LaoClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

/** The fields of a paper that save themselves. */
@ServiceTest
class PaperFieldTest {
    private static final int YEAR = 2568;

    @Autowired
    WebTestClient http;

    private TestPlans.Made plan;
    private FieldClient paper;

    @BeforeEach
    void paper() {
        plan = TestPlans.make(Laos.fresh(), YEAR, "เอกสาร");
        LaoClient officer = LaoClient.officer(http, plan.lao());
        officer.form(
                        "/plans/%d/measures/%s/documents".formatted(YEAR, plan.measure()),
                        Map.of("action", "add", "title", "คู่มือ"))
                .expectStatus()
                .isSeeOther();
        String id = officer.plan(YEAR).at("/measures/0/documents/0/id").asString();
        paper = new FieldClient(
                officer, YEAR, "/plans/measures/%s/documents/field?part=%s".formatted(plan.measure(), id));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "title, คู่มือ, คู่มือ  ฉบับใหม่, คู่มือ ฉบับใหม่, อื่น",
                "number, -, ๑/๒๕๖๘, ๑/๒๕๖๘, 2/2568",
                "version, -, 2, 2, 3",
                "effectiveOn, -, 1/6/2555, 1 มิ.ย. 2555, 2 มิ.ย. 2555",
                "holder, -, ปลัด อบต., ปลัด อบต., นายก อบต.",
                "url, -, a.go.th, https://a.go.th, https://b.go.th",
            })
    void whatIsSavedIsTheNextSeenAndNobodyOverwritesItUnseen(
            String name, String seen, String typed, String saved, String other) {
        paper.requireKept(name, seen, typed, saved, other);
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' '",
        "effectiveOn, 31 ก.พ. 2568",
        "url, javascript:x",
        "evidence, x",
        "reports, x",
    })
    void whatCannotBeIsRefusedByNameAndNothingChanges(String name, String typed) {
        paper.requireRefused(name, typed);
    }

    @Test
    void aPaperIsKeptOnEvidenceOfThisPlanAndOfNoOther() {
        TestPlans.Made other = TestPlans.make(Laos.fresh(), YEAR, "คนอื่น");
        assertThat(paper.save("evidence", other.evidence().toString(), "", 409)
                        .get("type")
                        .asString())
                .isEqualTo("urn:prongsai:problem:reference-changed");
        String own = plan.evidence().toString();
        assertThat(paper.saved("evidence", own, "")).isEqualTo(own);
        assertThat(paper.save("evidence", "", "", 409).get("by").asString()).isEqualTo("ผู้ทดสอบ");
        paper.save("evidence", "", own, 200);
    }
}
