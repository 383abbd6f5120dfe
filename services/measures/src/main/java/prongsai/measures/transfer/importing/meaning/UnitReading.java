package prongsai.measures.transfer.importing.meaning;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is responsible, as a cell says it.
 *
 * @param all every unit; then the list is empty
 * @param units in order, each once
 */
public record UnitReading(boolean all, List<Named> units) {
    public UnitReading {
        units = List.copyOf(units);
    }

    /**
     * A unit that is named.
     *
     * @param name of the LAO's own unit where it is one, else as written
     * @param note what stands behind it, such as งานพัสดุ in กองคลัง (งานพัสดุ)
     * @param like for {@link How#LIKE_OWN} the own unit that it comes near to, else empty
     */
    public record Named(String name, String note, How how, String like) {}

    /** How sure it is that the words are the name of a unit. */
    public enum How {
        /** A unit that the LAO has. */
        OWN,
        /** A name of a unit that it does not have yet. */
        NEW,
        /** Nearly the name of one that it has: the same with another spelling, or another one. */
        LIKE_OWN,
        /** Nobody in particular: หน่วยงานที่เกี่ยวข้อง, ทุกกองยกเว้น… */
        VAGUE
    }

    public List<String> names() {
        return units.stream().map(Named::name).toList();
    }

    /** With the spaces of a text in which they stand too, where nobody knew whether the end of a line was one. */
    public UnitReading spelledAs(String text) {
        return new UnitReading(
                all,
                units.stream()
                        .map(unit -> unit.how() == How.OWN
                                ? unit
                                : new Named(spelled(unit.name(), text), unit.note(), unit.how(), unit.like()))
                        .toList());
    }

    private static String spelled(String name, String text) {
        Matcher found = Pattern.compile(UnitText.letters(name)).matcher(text);
        return !name.isBlank() && found.find() ? found.group() : name;
    }
}
