package prongsai.measures.field;

/**
 * What a person typed into one field.
 *
 * @param name of the field
 * @param value as typed
 * @param seen what the field held when they began: where it holds something else now, somebody else wrote it
 */
record Typed(String name, String value, String seen) {
    Typed {
        // Browsers send a textarea's line ends as CR LF.
        value = value.replace("\r\n", "\n");
        seen = seen.replace("\r\n", "\n");
    }

    /** Whether this may be written over what stands there now. */
    boolean startsFrom(String now) {
        return now.equals(seen) || now.equals(value);
    }
}
