package prongsai.reports.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prongsai.reports.MadeUpMembers;
import prongsai.reports.SeedPlan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SnapshotTakerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void leavesOutWhatMayNamePeople_whenAPlanIsFrozen() {
        ObjectNode plan = JSON.readValue(SeedPlan.json(3), ObjectNode.class);
        ObjectNode measure = (ObjectNode) plan.at("/measures/0");
        measure.putArray("files").addObject().put("id", "f").put("name", "ข้อตกลงของนายสมชาย.pdf");
        ObjectNode task = (ObjectNode) measure.at("/steps/0/tasks/0");
        task.put("note", "โทรหานางสมหญิง");
        task.putArray("evidence").addObject().put("name", "ภาพนายสมศักดิ์.jpg").put("sha256", "0".repeat(64));

        String frozen = new SnapshotTaker(JSON).take(JSON.writeValueAsString(plan));

        assertThat(frozen)
                .doesNotContain("สมชาย", "สมหญิง", "สมศักดิ์", "\"files\"")
                .contains("0".repeat(64));
    }

    /** Whatever joins the plan tomorrow is not public by itself. */
    @Test
    void keepsNothingThatIsNotNamed_whereverItJoins() {
        String frozen = new SnapshotTaker(JSON).take(MadeUpMembers.join(SeedPlan.json(3)));

        assertThat(frozen).doesNotContain(MadeUpMembers.MADE_UP);
    }
}
