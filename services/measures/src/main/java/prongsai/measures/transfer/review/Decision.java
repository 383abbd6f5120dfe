package prongsai.measures.transfer.review;

/** What a person said of a cell. */
public enum Decision {
    /** Nothing yet. */
    OPEN,
    /** It was read right. */
    AS_READ,
    /** They wrote it themselves. */
    EDITED
}
