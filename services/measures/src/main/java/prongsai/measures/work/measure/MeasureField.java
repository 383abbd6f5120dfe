package prongsai.measures.work.measure;

import java.util.List;
import prongsai.measures.core.field.Field;
import prongsai.thai.FiscalYear;

/** What is written of a measure's year; one item a line. */
enum MeasureField implements Field<MeasureEdit> {
    RESULTS("results") {
        @Override
        public String read(MeasureEdit measure) {
            return String.join("\n", measure.results());
        }

        @Override
        public MeasureEdit write(MeasureEdit measure, String text, FiscalYear near) {
            return new MeasureEdit(
                    measure.title(), measure.allUnits(), measure.units(), lines(text), measure.outcomes());
        }
    },
    OUTCOMES("outcomes") {
        @Override
        public String read(MeasureEdit measure) {
            return String.join("\n", measure.outcomes());
        }

        @Override
        public MeasureEdit write(MeasureEdit measure, String text, FiscalYear near) {
            return new MeasureEdit(
                    measure.title(), measure.allUnits(), measure.units(), measure.results(), lines(text));
        }
    };

    private final String key;

    MeasureField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
