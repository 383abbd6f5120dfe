package prongsai.thai.repair;

/**
 * About how wide text is printed, in widths of a Thai consonant. Vowels and tones above and below take no room, those
 * beside take about half (proportions of Sarabun, the font of official paper). Only comparisons within one column
 * matter.
 */
final class Widths {
    static final double SPACE = 0.5;

    private Widths() {}

    static double of(String text) {
        return text.chars().mapToDouble(Widths::of).sum();
    }

    private static double of(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK -> 0;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.OTHER_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION -> 0.5;
            default -> beside(c);
        };
    }

    private static double beside(int c) {
        return switch (c) {
            case 'เ', 'ไ', 'ใ', 'โ' -> 0.55;
            case 'า', 'ะ', 'ำ' -> 0.8;
            default -> 1;
        };
    }
}
