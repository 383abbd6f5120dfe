package prongsai.measures.files.opening;

/**
 * Something in a file that a person should look at before it is public. It points; it does not judge.
 *
 * @param shown enough to find it by, and not the whole
 * @param page from 1
 */
public record PersonalTrace(Kind kind, String shown, int page) {
    public enum Kind {
        /** Thirteen digits whose last is right. */
        THAI_ID("id"),
        PHONE("phone"),
        /** A word that stands where people sign. */
        SIGNATURE("signature");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it stands in the names of messages. */
        public String code() {
            return code;
        }
    }
}
