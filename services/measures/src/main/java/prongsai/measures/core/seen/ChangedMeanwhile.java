package prongsai.measures.core.seen;

import java.util.HashMap;
import java.util.Map;

/** Somebody else wrote what this person is about to overwrite. Thrown within a change, so that it ends without one. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String slug;
    private final transient Map<String, Object> theirs;

    private ChangedMeanwhile(String slug, Map<String, Object> theirs) {
        super(slug, null, false, false);
        this.slug = slug;
        this.theirs = theirs;
    }

    /** @param theirs what one field holds now */
    public static ChangedMeanwhile field(String theirs) {
        return new ChangedMeanwhile("field-changed", Map.of("theirs", theirs));
    }

    /** @param theirs what one text of a form is now */
    static ChangedMeanwhile text(String name, String theirs) {
        return new ChangedMeanwhile("form-changed", Map.of("fields", Map.of(name, theirs)));
    }

    /**
     * @param now what a form of several fields would show now
     * @param writer who wrote it, where the history would not tell
     */
    static ChangedMeanwhile form(Seen now, Map<String, Object> writer) {
        Map<String, Object> told = new HashMap<>(writer);
        told.put("fields", now.texts());
        told.put("seen", now.tag());
        return new ChangedMeanwhile("form-changed", told);
    }

    String slug() {
        return slug;
    }

    /** Members of the answer that say what stands there now. */
    Map<String, Object> theirs() {
        return theirs;
    }
}
