package prongsai.measures.files.opening;

/** The number of a person: thirteen digits, of which the last follows from the others. */
final class ThaiId {
    private static final int LENGTH = 13;

    private ThaiId() {}

    /** @param digits Arabic ones and nothing else */
    static boolean valid(String digits) {
        return digits.length() == LENGTH && checkDigit(digits) == digits.charAt(LENGTH - 1) - '0';
    }

    /** By the rule of the Department of Provincial Administration: weights 13 to 2, modulo 11. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        return (11 - sum % 11) % 10;
    }
}
