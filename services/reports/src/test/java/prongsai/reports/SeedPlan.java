package prongsai.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import prongsai.reports.snapshot.Snapshot;
import prongsai.reports.snapshot.SnapshotReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The seed report, read by hand, in the shape of the measures service's plan JSON. */
public final class SeedPlan {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Integer, String> QUARTER_ENDS =
            Map.of(1, "2024-12-31", 2, "2025-03-31", 3, "2025-06-30", 4, "2025-09-30");

    private SeedPlan() {}

    public static Snapshot snapshot() {
        return SnapshotReader.read(json(12));
    }

    /** The plan of อบต.นาเลียง for 2568 at this revision: nothing done yet. */
    public static String json(long revision) {
        return json(revision, UUID.fromString("01900000-0000-7000-8000-000000000001"));
    }

    public static String json(long revision, UUID lao) {
        return json(revision, lao, 2568);
    }

    public static String json(long revision, UUID lao, int fiscalYear) {
        JsonNode model = model();
        JsonNode office = model.at("/report/lao");
        ObjectNode plan = JSON.createObjectNode()
                .put("id", id(0, 0))
                .put("fiscalYear", fiscalYear)
                .put("stage", "in_progress")
                .put("revision", revision);
        plan.putObject("lao")
                .put("id", lao.toString())
                .put("code", office.get("dlaCode").asString())
                .put("name", office.get("name").asString())
                .put("shortName", office.get("shortName").asString())
                .put("type", "SAO")
                .put("district", office.get("district").asString())
                .put("province", office.get("province").asString());
        plan.putObject("completion")
                .put("measures", 7)
                .put("measuresComplete", 0)
                .put("tasks", 39)
                .put("tasksDone", 0)
                .put("tasksOnTime", 0)
                .put("tasksOverdue", 39);
        ArrayNode measures = plan.putArray("measures");
        model.get("measures").forEach(measure -> measures.add(measure(measure)));
        return plan.toString();
    }

    private static ObjectNode measure(JsonNode source) {
        int number = source.get("number").asInt();
        JsonNode normal = source.get("normalized");
        boolean allUnits = normal.get("responsibleAllUnits").asBoolean();
        ObjectNode measure = JSON.createObjectNode()
                .put("id", id(number, 0))
                .put("number", number)
                .put("title", source.get("title").asString())
                .put("allUnits", allUnits)
                .put("responsibleText", source.get("responsible").asString())
                .put("scheduleText", source.get("schedule").asString());
        ArrayNode units = measure.putArray("units");
        if (!allUnits) {
            units.add(source.get("responsible").asString());
        }
        measure.set("quarters", normal.get("quarters"));
        measure.set("results", source.get("resultSummary"));
        measure.set("outcomes", source.get("outcomes"));
        int due = normal.get("quarters").get(normal.get("quarters").size() - 1).asInt();
        ArrayNode steps = measure.putArray("steps");
        source.get("steps").forEach(text -> {
            ObjectNode step = steps.addObject()
                    .put("id", id(number, steps.size()))
                    .put("text", text.asString())
                    .put("frequency", "once");
            step.putArray("tasks")
                    .addObject()
                    .put("id", id(100 + number, steps.size()))
                    .put("dueOn", QUARTER_ENDS.get(due))
                    .putNull("doneOn")
                    .put("note", "คุยกับนายสมชายแล้ว")
                    .putArray("evidence")
                    .addObject()
                    .put("name", "คำสั่งนายสมชาย.pdf")
                    .put("sha256", "ab12");
        });
        return measure;
    }

    private static String id(int group, int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + group * 1000L + number).toString();
    }

    private static JsonNode model() {
        try {
            return JSON.readTree(Files.readString(seed().resolve("na-liang-2568.model.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path seed() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (Path candidate : List.of(
                    at.resolve("shared/seed"), at.resolveSibling("shared").resolve("seed"))) {
                if (Files.isDirectory(candidate)) {
                    return candidate;
                }
            }
        }
        throw new IllegalStateException("No shared/seed beside the repository");
    }
}
