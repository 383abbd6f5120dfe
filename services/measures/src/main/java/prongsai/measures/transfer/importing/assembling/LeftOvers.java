package prongsai.measures.transfer.importing.assembling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import prongsai.measures.transfer.importing.form.FoundMeasure;
import prongsai.measures.transfer.importing.form.FoundValue;
import prongsai.measures.transfer.importing.form.LeftOut;
import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.form.Source;
import prongsai.measures.transfer.importing.report.LeftOver;

/** What a form says and a plan has no place for, so that a person sees it and may keep it as a note. */
final class LeftOvers {
    private LeftOvers() {}

    /** Of one measure: columns that the six do not hold. */
    static List<LeftOver> of(FoundMeasure measure) {
        List<LeftOver> values = measure.values().stream()
                .filter(value -> FormRows.column(value.role()) == null)
                .map(LeftOvers::of)
                .toList();
        if (measure.group().isEmpty() || measure.values().isEmpty()) {
            return values;
        }
        Source begin = measure.values().getFirst().source();
        var group = new LeftOver(
                "group",
                "",
                measure.group(),
                begin.place().page(),
                begin.place().sheet(),
                begin.place().number());
        return Stream.concat(Stream.of(group), values.stream()).toList();
    }

    private static LeftOver of(FoundValue value) {
        var place = value.source().place();
        return new LeftOver(
                value.role().code(), value.heading(), value.text(), place.page(), place.sheet(), place.number());
    }

    /** Of the file: totals, what is hidden, signatures, other tables. */
    static List<LeftOver> of(RecognisedForm form) {
        return form.leftOut().stream().map(LeftOvers::of).toList();
    }

    private static LeftOver of(LeftOut left) {
        var place = left.source().place();
        return new LeftOver(
                "of-" + left.why().name().toLowerCase(Locale.ROOT),
                left.heading(),
                left.text(),
                place.page(),
                place.sheet(),
                place.number());
    }
}
