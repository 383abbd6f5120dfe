package prongsai.measures.work.search;

/**
 * Counts the faults of a term against a text that is read letter by letter: the rows of a table of edits, with neighbours that
 * changed places counted as one (optimal string alignment).
 */
final class FaultRow {
    private final String term;
    /** Of a text of which any part may answer: what stands before that part is no fault. */
    private final boolean anywhere;

    private int[] before;
    private int[] row;
    private int[] next;
    private char last;
    private int read;

    private FaultRow(String term, boolean anywhere) {
        this.term = term;
        this.anywhere = anywhere;
        this.before = new int[term.length() + 1];
        this.row = new int[term.length() + 1];
        this.next = new int[term.length() + 1];
        for (int i = 0; i <= term.length(); i++) {
            row[i] = i;
        }
    }

    /** Against what is read from here on. */
    static FaultRow fromHere(String term) {
        return new FaultRow(term, false);
    }

    /** Whether some part of the text has so few faults. */
    static boolean within(String term, String text, int most) {
        FaultRow row = new FaultRow(term, true);
        for (int i = 0; i < text.length(); i++) {
            row.read(text.charAt(i));
            if (row.faults() <= most) {
                return true;
            }
        }
        return false;
    }

    void read(char letter) {
        next[0] = anywhere ? 0 : row[0] + 1;
        for (int i = 1; i <= term.length(); i++) {
            int other = row[i - 1] + (term.charAt(i - 1) == letter ? 0 : 1);
            next[i] = Math.min(other, Math.min(next[i - 1], row[i]) + 1);
            if (read > 0 && i > 1 && term.charAt(i - 1) == last && term.charAt(i - 2) == letter) {
                next[i] = Math.min(next[i], before[i - 2] + 1);
            }
        }
        int[] oldest = before;
        before = row;
        row = next;
        next = oldest;
        last = letter;
        read++;
    }

    /** Of the whole term, against what was read. */
    int faults() {
        return row[term.length()];
    }

    /** Whether whatever follows leaves more faults than that. */
    boolean beyond(int most) {
        for (int i = 0; i < row.length; i++) {
            // Of the row before, neighbours that changed places may still count.
            if (row[i] <= most || (read > 0 && before[i] < most)) {
                return false;
            }
        }
        return true;
    }
}
