package prongsai.measures.core.field;

import prongsai.measures.core.seen.ChangedMeanwhile;
import prongsai.thai.FiscalYear;

/**
 * What a person typed into one field.
 *
 * @param name of the field
 * @param value as typed
 * @param seen what the field held when they began: where it holds something else now, somebody else wrote it
 */
record Typed(String name, String value, String seen) {
    Typed {
        // Browsers send a textarea's line ends as CR LF.
        value = value.replace("\r\n", "\n");
        seen = seen.replace("\r\n", "\n");
    }

    /**
     * The thing with this written. The same words twice are no conflict: the first answer may have been lost on the way.
     *
     * @throws ChangedMeanwhile where somebody else wrote the field
     */
    <T> T onto(Field<T> field, T before, FiscalYear near) {
        T after = field.write(before, value, near);
        String now = field.read(before);
        if (!now.equals(seen) && !now.equals(field.read(after))) {
            throw ChangedMeanwhile.field(now);
        }
        return after;
    }
}
