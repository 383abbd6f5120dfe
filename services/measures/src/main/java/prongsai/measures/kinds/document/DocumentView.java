package prongsai.measures.kinds.document;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import prongsai.measures.core.kind.DocumentField;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.measures.core.plan.Plan;
import prongsai.thai.FiscalYear;

/** How the papers of a measure are shown, by its kind. */
@Component("documentView")
public class DocumentView {
    /**
     * @param words which words the page uses: a kind's, or {@code other}
     * @param fields what it shows beside title, day and paper
     */
    public record Asked(String words, Set<DocumentField> fields) {
        public boolean has(String field) {
            return fields.contains(DocumentField.valueOf(field));
        }
    }

    public Asked asked(Plan.Measure measure) {
        MeasureKind kind = measure.kind();
        if (kind == null) {
            return new Asked("other", EnumSet.allOf(DocumentField.class));
        }
        return new Asked(kind.hasDocuments() ? kind.code() : "other", kind.documentFields());
    }

    /** October first. */
    public List<YearMonth> months(int fiscalYear) {
        return new FiscalYear(fiscalYear).months();
    }
}
