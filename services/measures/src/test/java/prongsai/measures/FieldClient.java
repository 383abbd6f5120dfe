package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A thing of a year's plan whose fields save themselves, as the script of its page sends them. */
public final class FieldClient {
    private final LaoClient person;
    private final int year;
    private final String path;

    /** @param path that the fields are sent to */
    public FieldClient(LaoClient person, int year, String path) {
        this.person = person;
        this.year = year;
        this.path = path;
    }

    /** Gives the answer, which has this status. */
    public JsonNode save(String name, String value, @Nullable String seen, int status) {
        JsonNode answer = person.form(
                        path, Map.of("name", name, "value", value, "seen", Objects.requireNonNullElse(seen, "")))
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }

    /** What is there once it was saved. */
    public String saved(String name, String value, @Nullable String seen) {
        return save(name, value, seen, 200).get("value").asString();
    }

    /**
     * What is saved is the next seen, and nobody overwrites it unseen.
     *
     * @param seen what is there at first; null for nothing
     * @param saved what is there once this was typed
     */
    public void requireKept(String name, @Nullable String seen, String typed, String saved, String other) {
        assertThat(saved(name, typed, seen)).isEqualTo(saved);
        // The answer was lost on the way: the same words come again.
        assertThat(saved(name, typed, seen)).isEqualTo(saved);
        JsonNode refused = save(name, other, seen == null ? "x" : seen, 409);
        assertThat(refused.get("type").asString()).endsWith(":field-changed");
        assertThat(refused.get("theirs").asString()).isEqualTo(saved);
        assertThat(refused.get("by").asString()).isEqualTo("ผู้ทดสอบ");
        assertThat(refused.get("at").asString()).isNotEmpty();
        save(name, other, saved, 200);
    }

    /** What cannot be is refused by name, and nothing changes. */
    public void requireRefused(String name, String typed) {
        long revision = revision();
        assertThat(save(name, typed, "", 400).get("detail").asString()).isNotBlank();
        assertThat(revision()).isEqualTo(revision);
    }

    private long revision() {
        return person.plan(year).at("/revision").asLong();
    }
}
