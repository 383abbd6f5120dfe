package prongsai.reports.snapshot;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import prongsai.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a plan's JSON fit to be frozen, and one day published: of all that is in it, what {@link PublicMembers} names. */
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
            PublicMembers.PLAN.keepIn(whole);
            String text = json.writeValueAsString(whole);
            SnapshotReader.read(text);
            return text;
        } catch (JacksonException unreadable) {
            Problem problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            problem.initCause(unreadable);
            throw problem;
        }
    }
}
