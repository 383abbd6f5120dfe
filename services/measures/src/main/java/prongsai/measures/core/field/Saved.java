package prongsai.measures.core.field;

/**
 * A field as it stands in the plan now.
 *
 * @param value the field's next {@link FieldForm#seen}
 * @param revision of the plan
 */
public record Saved(String value, long revision) {}
