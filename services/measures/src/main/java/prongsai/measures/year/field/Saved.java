package prongsai.measures.year.field;

/**
 * A field as it stands in the plan now.
 *
 * @param value the field's next {@link Typed#seen}
 * @param revision of the plan
 */
record Saved(String value, long revision) {}
