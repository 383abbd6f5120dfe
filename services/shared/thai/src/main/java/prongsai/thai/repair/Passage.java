package prongsai.thai.repair;

/**
 * A piece of running text as it was read.
 *
 * @param lead what stood before it on its first line and is no part of it, such as {@code "๑. "}
 * @param text white space as read; a line feed is a place where a line is known to end
 */
public record Passage(String lead, String text) {
    public Passage(String text) {
        this("", text);
    }
}
