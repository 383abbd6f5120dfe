package prongsai.measures.transfer.review;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.report.FormColumn;

/** Which cell: numbers on the paper may repeat, so a measure is known by its place. */
sealed interface CellAddress {
    String COVER = "cover";

    /** The measure's place from 1; 0 for the cover. */
    int measure();

    /** As forms name it. */
    String column();

    record OfCover() implements CellAddress {
        @Override
        public int measure() {
            return 0;
        }

        @Override
        public String column() {
            return COVER;
        }
    }

    /** @param measure its place from 1 */
    record OfMeasure(int measure, FormColumn of) implements CellAddress {
        @Override
        public String column() {
            return of.code();
        }
    }

    /** Empty where there can be none, whatever the report. */
    static Optional<CellAddress> parse(@Nullable Integer measure, @Nullable String column) {
        if (measure == null || column == null || measure < 0) {
            return Optional.empty();
        }
        if (measure == 0) {
            return column.equals(COVER) ? Optional.of(new OfCover()) : Optional.empty();
        }
        return Arrays.stream(FormColumn.values())
                .filter(known -> known.code().equals(column))
                .findFirst()
                .map(known -> new OfMeasure(measure, known));
    }

    /** The cell whose text may follow from a change of this one. */
    default Optional<CellAddress> follower() {
        return switch (this) {
            case OfCover() -> Optional.empty();
            case OfMeasure(int at, FormColumn column) ->
                column == FormColumn.SCHEDULE ? Optional.of(new OfMeasure(at, FormColumn.STEPS)) : Optional.empty();
        };
    }

    /** Its place on the page. */
    default String anchor() {
        return "cell-%d-%s".formatted(measure(), column());
    }
}
