package prongsai.measures.transfer.importing;

/** A quotation that a text opens and does not close. */
final class Quotes {
    private Quotes() {}

    static boolean isOpen(String text) {
        return text.lastIndexOf('“') > text.lastIndexOf('”');
    }

    /** The same text with its last quotation closed at the end. */
    static String close(String text) {
        return isOpen(text) ? text + "”" : text;
    }
}
