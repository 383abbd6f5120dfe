package prongsai.reports.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import prongsai.reports.SeedPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SnapshotTakerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MADE_UP = "เพิ่งเพิ่มเข้ามา";

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
        ObjectNode plan = JSON.readValue(SeedPlan.json(3), ObjectNode.class);
        int objects = join(plan);
        assertThat(objects).isGreaterThan(50);

        String frozen = new SnapshotTaker(JSON).take(JSON.writeValueAsString(plan));

        assertThat(frozen).doesNotContain(MADE_UP);
    }

    private static int join(JsonNode node) {
        int objects = 0;
        for (JsonNode below : node) {
            objects += join(below);
        }
        if (node instanceof ObjectNode object) {
            object.putObject("joined").put("said", MADE_UP);
            object.put("alsoJoined", MADE_UP);
            return objects + 1;
        }
        return objects;
    }
}
