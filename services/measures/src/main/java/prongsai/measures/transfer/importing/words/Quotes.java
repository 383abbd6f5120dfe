package prongsai.measures.transfer.importing.words;

/** A quotation that a text opens and does not close. */
public final class Quotes {
    private Quotes() {}

    public static boolean isOpen(String text) {
        return text.lastIndexOf('“') > text.lastIndexOf('”');
    }

    /** The same text with its last quotation closed at the end. */
    public static String close(String text) {
        return isOpen(text) ? text + "”" : text;
    }
}
