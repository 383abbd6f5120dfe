package prongsai.thai;

/** Something stands in a text that is no character: {@link CleanText} says what is. */
public final class UnreadableText extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String found;

    /** @param found such as {@code U+0000}, or the bytes {@code %FF} that are no text */
    public UnreadableText(String found) {
        super(found + " (expected: characters)");
        this.found = found;
    }

    /** What stands there, in letters that can be shown. */
    public String found() {
        return found;
    }
}
