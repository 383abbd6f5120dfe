package prongsai.probing.fuzzing;

/** Where in a request a value stands. */
public enum Place {
    /** In the place of a variable of the path. */
    PATH,
    QUERY,
    HEADER,
    /** A field of a form, URL-encoded. */
    FORM,
    /** The name of such a field. */
    FORM_NAME,
    /** A value of JSON, at any depth. */
    JSON,
    /** The name of such a value. */
    JSON_NAME,
    /** A field of a multipart form. */
    PART,
    /** The name of such a field. */
    PART_NAME,
    /** The name of the file in a multipart form. */
    FILE_NAME,
    /** The body as a whole, of whatever kind. */
    BODY
}
