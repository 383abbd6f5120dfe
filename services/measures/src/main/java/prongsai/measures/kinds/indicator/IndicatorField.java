package prongsai.measures.kinds.indicator;

import prongsai.measures.core.field.Field;
import prongsai.measures.core.value.Indicator;
import prongsai.thai.FiscalYear;

/** What is written of an indicator. Whether it is met follows, and is no field. */
enum IndicatorField implements Field<Indicator> {
    SUBJECT("subject"),
    COMPARATOR("comparator"),
    TARGET("target"),
    UNIT("unit"),
    METHOD("method"),
    BASELINE("baseline"),
    ACTUAL("actual");

    private final String key;

    IndicatorField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String read(Indicator indicator) {
        IndicatorText text = IndicatorText.of(indicator);
        return switch (this) {
            case SUBJECT -> text.subject();
            case COMPARATOR -> text.comparator();
            case TARGET -> text.target();
            case UNIT -> text.unit();
            case METHOD -> text.method();
            case BASELINE -> text.baseline();
            case ACTUAL -> text.actual();
        };
    }

    @Override
    public Indicator write(Indicator before, String text, FiscalYear near) {
        IndicatorText was = IndicatorText.of(before);
        IndicatorText now = switch (this) {
            case SUBJECT -> was.withSubject(text);
            case COMPARATOR -> was.withComparator(text);
            case TARGET -> was.withTarget(text);
            case UNIT -> was.withUnit(text);
            case METHOD -> was.withMethod(text);
            case BASELINE -> was.withBaseline(text);
            case ACTUAL -> was.withActual(text);
        };
        return now.onto(before);
    }
}
