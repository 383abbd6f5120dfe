package prongsai.measures.transfer.importing.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.meaning.ItemMarks;

/** What the words at the left of a table mean. */
record LabelWords(Vocabulary vocabulary, Confirmed confirmed) {
    private static final int LONGEST = 70;
    private static final double SPEAKS = 0.6;
    private static final Pattern NUMBERED =
            Pattern.compile("(?s)^(?:มาตรการ|กิจกรรม|โครงการ)(?:ที่)?\\s*([0-9๐-๙]{1,3})\\s?[.:)]?\\s*(.*)$");

    /**
     * มาตรการที่ ๑ ลดขั้นตอน.
     *
     * @param title what stands behind the number; empty where nothing does
     */
    record Numbered(List<Integer> number, String title) {}

    static Optional<Numbered> numbered(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? Optional.of(new Numbered(
                        RowSigns.number(numbered.group(1)), numbered.group(2).strip()))
                : Optional.empty();
    }

    /** A label without its number, and what it is taken for; empty for words that no vocabulary and no person has named. */
    Optional<ColumnRole> role(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return Optional.empty();
        }
        if (numbered(text).filter(label -> label.title().isEmpty()).isPresent()) {
            return Optional.of(new ColumnRole(0, text, Role.MEASURE, 1, ""));
        }
        String label = ItemMarks.without(text);
        Confirmed.Answer known = confirmed.byShape().get(Confirmed.shapeOfLabel(text));
        if (known != null && !known.columns().isEmpty()) {
            return Optional.of(new ColumnRole(0, label, known.columns().getFirst(), 1, ""));
        }
        return vocabulary.scores(label).entrySet().stream()
                .filter(score -> score.getValue() >= SPEAKS)
                .max(Map.Entry.comparingByValue())
                .map(score -> new ColumnRole(0, label, score.getKey(), score.getValue(), ""));
    }

    static String bare(String label) {
        return Vocabulary.bare(ItemMarks.without(label)).replaceAll("[0-9]", "");
    }
}
