package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said of forms: of this table, or earlier of a header with the same words.
 *
 * @param byShape by {@link RecognisedTable#shape()}
 * @param byTable by the table's place among those of the document, from 0
 */
public record Confirmed(Map<String, Answer> byShape, Map<Integer, Answer> byTable) {
    public static final Confirmed NOTHING = new Confirmed(Map.of(), Map.of());

    public Confirmed {
        byShape = Map.copyOf(byShape);
        byTable = Map.copyOf(byTable);
    }

    /** What is said of one label at the left of a table, by itself: its role is the only one of the answer. */
    public static String shapeOfLabel(String label) {
        return "label:" + LabelWords.bare(label);
    }

    public static Confirmed ofShape(String shape, Answer answer) {
        return new Confirmed(Map.of(shape, answer), Map.of());
    }

    public static Confirmed ofTable(int table, Answer answer) {
        return new Confirmed(Map.of(), Map.of(table, answer));
    }

    /** Whether a row is a measure or a step, where a person said so. */
    public enum Rows {
        /** The signs decide: numbers, merged cells, titles and rhythm. */
        BY_SIGNS,
        /** Each row with something in the measure's column is a measure. */
        ARE_MEASURES,
        /** Only a row with a number or another title begins a measure; all others are its steps. */
        ARE_STEPS,
        /** Each row names at its left what stands beside it; what the names mean is said of each label. */
        ARE_LABELS
    }

    /**
     * @param firstHeaderRow from 0; only for a table, with a shape the header is looked for
     * @param headerRows how many rows the header has; 0 where there is none
     * @param columns the role of each column; null for one that is left out
     */
    public record Answer(int firstHeaderRow, int headerRows, List<@Nullable Role> columns, Rows rows) {
        public Answer {
            columns = Collections.unmodifiableList(new ArrayList<>(columns));
        }

        /** Of a table that does not speak of measures, with its header all the same, to know its like by. */
        public static Answer ofNoMeasures(int firstHeaderRow, int headerRows) {
            return new Answer(firstHeaderRow, headerRows, List.of(), Rows.BY_SIGNS);
        }

        public boolean isOfNoMeasures() {
            return rows != Rows.ARE_LABELS && columns.stream().allMatch(Objects::isNull);
        }
    }
}
