package prongsai.measures.transfer.asking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.ColumnRole;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.RecognisedTable;
import prongsai.measures.transfer.importing.form.Role;

/**
 * A label at the left of tables, and what it is taken for.
 *
 * @param shape as {@link Confirmed#shapeOfLabel}
 */
record AskedLabel(String shape, String words, @Nullable Role role, boolean certain) {

    /** Each once, in the order of the paper. */
    static List<AskedLabel> of(RecognisedForm form) {
        Map<String, AskedLabel> labels = new LinkedHashMap<>();
        form.tables().stream()
                .filter(RecognisedTable::labelled)
                .flatMap(table -> table.columns().stream())
                .filter(label -> !label.heading().isBlank())
                .forEach(label -> labels.putIfAbsent(Confirmed.shapeOfLabel(label.heading()), of(label)));
        return List.copyOf(labels.values());
    }

    private static AskedLabel of(ColumnRole label) {
        return new AskedLabel(
                Confirmed.shapeOfLabel(label.heading()), label.heading(), label.role(), label.isCertain());
    }
}
