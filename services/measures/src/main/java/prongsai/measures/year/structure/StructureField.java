package prongsai.measures.year.structure;

import java.util.List;
import java.util.UUID;
import prongsai.measures.core.field.Field;
import prongsai.measures.core.seen.Where;
import prongsai.thai.FiscalYear;

/** What is said of a measure in planning, as far as it moves no task: that is a deliberate act with a form. */
enum StructureField implements Field<MeasureFields> {
    TITLE("title") {
        @Override
        public String read(MeasureFields measure) {
            return measure.title();
        }

        @Override
        public MeasureFields write(MeasureFields measure, String text, FiscalYear near) {
            return measure.withTitle(text);
        }
    },
    UNITS("units") {
        @Override
        public String read(MeasureFields measure) {
            return measure.responsibleText();
        }

        @Override
        public MeasureFields write(MeasureFields measure, String text, FiscalYear near) {
            return measure.withResponsibleText(text);
        }

        @Override
        public Where where(UUID measure) {
            return Where.fields(measure, List.of("allUnits", "units"));
        }
    },
    EVIDENCE_KINDS("evidenceKinds") {
        @Override
        public String read(MeasureFields measure) {
            return String.join("\n", measure.evidenceKinds());
        }

        @Override
        public MeasureFields write(MeasureFields measure, String text, FiscalYear near) {
            return measure.withEvidenceKinds(text.lines().toList());
        }
    };

    private final String key;

    StructureField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
