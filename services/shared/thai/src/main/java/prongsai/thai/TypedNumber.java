package prongsai.thai;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number as a person typed it: Thai or Arabic digits, with ร้อยละ or % about it. A comma stands between thousands or is not
 * understood: 92,5 may be 92.5 of somebody who learned it so, or 925 with a comma that slipped in, and only its writer knows.
 */
public sealed interface TypedNumber {
    /** Digits in front of the point, and behind it; to read a million of them takes minutes. */
    int DIGITS = 30;

    /** It can mean this and nothing else. */
    record Certain(BigDecimal value) implements TypedNumber {}

    /** It can mean each of these; its writer is to say which. */
    record Ambiguous(List<BigDecimal> choices) implements TypedNumber {
        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /** It is no number. */
    record Wrong(Reason reason) implements TypedNumber {}

    /** Why it is none. */
    enum Reason {
        /** Something else than digits, a sign, a point and commas, or digits without end. */
        UNREADABLE,
        /** Commas that stand neither between thousands nor where a point could be. */
        COMMAS
    }

    /** Never throws: what is wrong with a text is told by what it gives. */
    static TypedNumber read(String typed) {
        String text = Form.bare(typed);
        if (Form.PLAIN.matcher(text).matches()) {
            return new Certain(new BigDecimal(text));
        }
        if (!Form.WITH_COMMAS.matcher(text).matches()) {
            return new Wrong(Reason.UNREADABLE);
        }
        if (Form.THOUSANDS.matcher(text).matches()) {
            return new Certain(new BigDecimal(text.replace(",", "")));
        }
        if (!Form.ONE_FOR_THE_POINT.matcher(text).matches()) {
            return new Wrong(Reason.COMMAS);
        }
        int last = text.lastIndexOf(',');
        String whole = text.substring(0, last).replace(",", "");
        String behind = text.substring(last + 1);
        return new Ambiguous(List.of(new BigDecimal(whole + "." + behind), new BigDecimal(whole + behind)));
    }

    /** How numbers are written. */
    final class Form {
        private static final Pattern PERCENT_BEFORE = Pattern.compile("^ร้อยละ");
        private static final Pattern PERCENT_BEHIND = Pattern.compile("(?:[%％]|เปอร์เซ็นต์)$");
        private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,%1$d}(?:\\.[0-9]{1,%1$d})?".formatted(DIGITS));
        private static final Pattern WITH_COMMAS =
                Pattern.compile("-?(?=[0-9,.]{1,%d}$)[0-9]+(?:,[0-9]+)+(?:\\.[0-9]+)?".formatted(DIGITS));
        private static final Pattern THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
        private static final Pattern ONE_FOR_THE_POINT =
                Pattern.compile("-?(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+),[0-9]+");

        private Form() {}

        private static String bare(String typed) {
            String text = PERCENT_BEFORE
                    .matcher(ThaiDigits.toArabic(typed.replace('\u00A0', ' ').strip()))
                    .replaceFirst("");
            return PERCENT_BEHIND.matcher(text).replaceFirst("").strip();
        }
    }
}
