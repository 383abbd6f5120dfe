package prongsai.measures.kinds.indicator;

import prongsai.measures.core.seen.Seen;
import prongsai.measures.core.value.Indicator;
import prongsai.measures.core.value.NumberField;
import prongsai.web.Problem;

/** An indicator as its form has it: numbers as people type them, and ร้อยละ for percent. */
record IndicatorText(
        String subject, String comparator, String target, String unit, String method, String baseline, String actual) {
    private static final String PERCENT_TYPED = "ร้อยละ";

    static IndicatorText of(Indicator indicator) {
        return new IndicatorText(
                indicator.subject(),
                indicator.comparator(),
                NumberField.text(indicator.target()),
                indicator.unit().equals(Indicator.PERCENT) ? PERCENT_TYPED : indicator.unit(),
                indicator.method(),
                NumberField.text(indicator.baseline()),
                NumberField.text(indicator.actual()));
    }

    /** @throws Problem 400 naming the field that cannot be read */
    Indicator read() {
        return new Indicator(
                        subject,
                        comparator,
                        NumberField.required("target", target),
                        Indicator.unit(unit),
                        method,
                        NumberField.optional("baseline", baseline),
                        NumberField.optional("actual", actual),
                        "")
                .checked();
    }

    /** The one that was there, with these texts. Errors: as {@link #read}. */
    public Indicator onto(Indicator before) {
        return read().wordedAs(before);
    }

    /** What the form shows, in its order. */
    Seen seen() {
        return Seen.of("subject", subject)
                .and("comparator", comparator)
                .and("target", target)
                .and("unit", unit)
                .and("method", method)
                .and("baseline", baseline)
                .and("actual", actual);
    }

    IndicatorText withSubject(String text) {
        return new IndicatorText(text, comparator, target, unit, method, baseline, actual);
    }

    IndicatorText withComparator(String text) {
        return new IndicatorText(subject, text, target, unit, method, baseline, actual);
    }

    IndicatorText withTarget(String text) {
        return new IndicatorText(subject, comparator, text, unit, method, baseline, actual);
    }

    IndicatorText withUnit(String text) {
        return new IndicatorText(subject, comparator, target, text, method, baseline, actual);
    }

    IndicatorText withMethod(String text) {
        return new IndicatorText(subject, comparator, target, unit, text, baseline, actual);
    }

    IndicatorText withBaseline(String text) {
        return new IndicatorText(subject, comparator, target, unit, method, text, actual);
    }

    IndicatorText withActual(String text) {
        return new IndicatorText(subject, comparator, target, unit, method, baseline, text);
    }
}
