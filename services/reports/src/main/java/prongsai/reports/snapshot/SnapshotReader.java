package prongsai.reports.snapshot;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the plan's JSON. A snapshot must stay readable for years, so fields that came later are passed over. */
public final class SnapshotReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private SnapshotReader() {}

    /**
     * @throws JacksonException when the text is no plan, with the place and what was expected there
     */
    public static Snapshot read(String json) {
        return JSON.readValue(json, Snapshot.class);
    }
}
