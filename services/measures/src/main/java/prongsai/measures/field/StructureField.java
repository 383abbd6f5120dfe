package prongsai.measures.field;

import prongsai.measures.structure.MeasureFields;

/** What is said of a measure in planning, as far as it moves no task: that is a deliberate act with a form. */
enum StructureField implements Field<MeasureFields> {
    TITLE("title") {
        @Override
        public String read(MeasureFields measure) {
            return measure.title();
        }

        @Override
        public MeasureFields write(MeasureFields measure, String text) {
            return new MeasureFields(
                    text, measure.allUnits(), measure.units(), measure.quarters(), measure.evidenceKinds());
        }
    },
    EVIDENCE_KINDS("evidenceKinds") {
        @Override
        public String read(MeasureFields measure) {
            return String.join("\n", measure.evidenceKinds());
        }

        @Override
        public MeasureFields write(MeasureFields measure, String text) {
            return new MeasureFields(
                    measure.title(),
                    measure.allUnits(),
                    measure.units(),
                    measure.quarters(),
                    text.lines().toList());
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
