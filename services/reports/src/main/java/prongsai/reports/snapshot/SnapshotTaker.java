package prongsai.reports.snapshot;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a plan's JSON fit to be frozen, and one day published: all of it but what colleagues write for each other, the
 * notes on tasks and the names of files, which may name people. A file's SHA-256 stays, so evidence can still be
 * matched.
 */
@Component
public class SnapshotTaker {
    private final JsonMapper json;

    SnapshotTaker(JsonMapper json) {
        this.json = json;
    }

    /** Errors: 503 {@code unavailable} where the text is no plan. */
    public String take(String plan) {
        try {
            ObjectNode whole = json.readValue(plan, ObjectNode.class);
            for (JsonNode measure : whole.withArray("measures")) {
                // They prove no task, so the report does not count them; their names may name people.
                ((ObjectNode) measure).remove("files");
                for (JsonNode step : measure.path("steps")) {
                    step.path("tasks").forEach(SnapshotTaker::withoutWordsForColleagues);
                }
            }
            String text = json.writeValueAsString(whole);
            SnapshotReader.read(text);
            return text;
        } catch (JacksonException unreadable) {
            Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            problem.initCause(unreadable);
            throw problem;
        }
    }

    private static void withoutWordsForColleagues(JsonNode task) {
        ((ObjectNode) task).remove("note");
        for (JsonNode file : task.path("evidence")) {
            ((ObjectNode) file).remove("name");
        }
    }
}
