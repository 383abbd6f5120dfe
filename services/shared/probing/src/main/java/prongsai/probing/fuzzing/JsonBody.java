package prongsai.probing.fuzzing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.probing.fuzzing.Template.Slot;

/** Writes JSON with one value, or one name, that is another. */
final class JsonBody {
    private final Written out;
    private final Slot slot;
    private final Nasty other;

    private JsonBody(Written out, Slot slot, Nasty other) {
        this.out = out;
        this.slot = slot;
        this.other = other;
    }

    static void write(Written out, Object tree, Slot slot, Nasty value) {
        new JsonBody(out, slot, value).value("", tree);
    }

    private void value(String place, Object value) {
        if (slot.equals(new Slot(Place.JSON, place))) {
            if (other.raw()) {
                out.bytes(other.bytes());
            } else {
                out.quoted(other.text());
            }
            return;
        }
        switch (value) {
            case Map<?, ?> fields -> object(place, fields);
            case List<?> items -> array(place, items);
            case String text -> out.quoted(text);
            default -> out.latin(String.valueOf(value));
        }
    }

    private void object(String place, Map<?, ?> fields) {
        String separator = "{";
        for (Map.Entry<?, ?> field : new TreeMap<>(fields).entrySet()) {
            out.latin(separator).quoted(String.valueOf(field.getKey())).latin(":");
            value(place + "/" + field.getKey(), field.getValue());
            separator = ",";
        }
        if (place.isEmpty() && slot.place() == Place.JSON_NAME) {
            out.latin(separator).quoted(other.text()).latin(":1");
            separator = ",";
        }
        out.latin(separator.equals("{") ? "{}" : "}");
    }

    private void array(String place, List<?> items) {
        out.latin("[");
        for (int i = 0; i < items.size(); i++) {
            out.latin(i == 0 ? "" : ",");
            value(place + "/" + i, items.get(i));
        }
        out.latin("]");
    }
}
