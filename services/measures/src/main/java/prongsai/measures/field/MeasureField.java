package prongsai.measures.field;

import java.util.List;
import java.util.stream.Stream;
import prongsai.measures.measure.MeasureEdit;
import prongsai.web.Problem;

/** A field of a measure that saves itself; a list is one item a line. */
enum MeasureField {
    RESULTS("results") {
        @Override
        String read(MeasureEdit measure) {
            return String.join("\n", measure.results());
        }

        @Override
        MeasureEdit write(MeasureEdit measure, String text) {
            return new MeasureEdit(
                    measure.title(), measure.allUnits(), measure.units(), lines(text), measure.outcomes());
        }
    },
    OUTCOMES("outcomes") {
        @Override
        String read(MeasureEdit measure) {
            return String.join("\n", measure.outcomes());
        }

        @Override
        MeasureEdit write(MeasureEdit measure, String text) {
            return new MeasureEdit(
                    measure.title(), measure.allUnits(), measure.units(), measure.results(), lines(text));
        }
    };

    final String key;

    MeasureField(String key) {
        this.key = key;
    }

    abstract String read(MeasureEdit measure);

    /** @throws Problem 400 where the text cannot be */
    abstract MeasureEdit write(MeasureEdit measure, String text);

    /** @throws Problem 400 for a name that is no such field's */
    static MeasureField named(String name) {
        return Stream.of(values())
                .filter(field -> field.key.equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("name", "wrong-parameter", "name"));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
