package prongsai.measures.core.change;

import prongsai.web.OfHeader;

/**
 * What {@code If-Match} says; handlers of the API take it as a parameter, and read it once the body is there: an answer that
 * leaves a body unread leaves its buffers, too.
 *
 * @param header empty where it was not sent
 */
@OfHeader("If-Match")
public record IfMatch(String header) {
    /** Errors: as {@link Expected#of}. */
    public Expected expected() {
        return Expected.of(header);
    }
}
