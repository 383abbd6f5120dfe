package prongsai.aggregation.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kinds of local administrative organisation (ประเภท อปท.). The first digit of the code that the Department of Local
 * Administration gives is the kind, so an LAO that is raised from อบต. to เทศบาล gets a new code.
 */
public enum LaoType {
    /** อบจ.: of a whole province, and of no district. */
    PAO("2"),
    CITY("3"),
    TOWN("4"),
    SUBDISTRICT_MUNICIPALITY("5"),
    SAO("6"),
    /** กทม.: a special form, of a whole province. */
    BANGKOK("1789"),
    /** เมืองพัทยา: a special form. */
    PATTAYA("1789");

    private final String firstDigits;

    LaoType(String firstDigits) {
        this.firstDigits = firstDigits;
    }

    static Optional<LaoType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(LaoType::name).collect(Collectors.joining(", "));
    }

    boolean mayHaveCode(String code) {
        return firstDigits.indexOf(code.charAt(0)) >= 0;
    }

    /** The digits that a code of this kind may begin with, for an error's text. */
    String expectedFirstDigits() {
        return String.join("/", firstDigits.split(""));
    }

    boolean needsDistrict() {
        return this != PAO && this != BANGKOK;
    }
}
