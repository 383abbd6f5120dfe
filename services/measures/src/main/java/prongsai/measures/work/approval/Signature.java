package prongsai.measures.work.approval;

import org.jspecify.annotations.Nullable;
import prongsai.measures.core.value.Words;
import prongsai.web.Problem;

/**
 * As what a person signs, and what they say with it.
 *
 * @param acting รักษาราชการแทน, by an order with a number
 * @param orderNumber of the order; empty where not acting
 */
record Signature(String position, boolean acting, String orderNumber, String comment) {
    /** Where nobody signs: of who sent it, and of who takes it back. */
    static final Signature NONE = new Signature("", false, "", "");

    static final int LINE = 200;
    static final int COMMENT = 2000;

    /**
     * @throws Problem 400 {@code field-missing} where the position, or the order of who acts for another, is missing, {@code
     *     line-too-long}
     */
    static Signature of(
            @Nullable String position,
            @Nullable String capacity,
            @Nullable String orderNumber,
            @Nullable String comment) {
        boolean acting = "acting".equals(capacity);
        return new Signature(
                Words.required("position", position, LINE),
                acting,
                acting ? Words.required("orderNumber", orderNumber, LINE) : "",
                Words.optional("comment", comment, COMMENT));
    }

    String capacity() {
        return acting ? "acting" : "own";
    }
}
