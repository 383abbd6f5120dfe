package prongsai.measures.year.structure;

import prongsai.measures.core.field.Field;
import prongsai.thai.FiscalYear;

/** What is said of a step; how often it is due moves tasks, and is a deliberate act with a form. */
enum StepField implements Field<StepFields> {
    TEXT("text") {
        @Override
        public String read(StepFields step) {
            return step.text();
        }

        @Override
        public StepFields write(StepFields step, String text, FiscalYear near) {
            return new StepFields(text, step.frequency());
        }
    };

    private final String key;

    StepField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
