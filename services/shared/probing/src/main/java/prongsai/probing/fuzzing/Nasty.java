package prongsai.probing.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value that a careless, broken or hostile client sends.
 *
 * @param raw whether the text is sent byte for byte (ISO 8859-1), in the place of what would be written for a value
 */
public record Nasty(String text, boolean raw) {
    private static final String FIELD = "ก\u0E49 a";

    /** All values of a place, in an order of their own. */
    static List<Nasty> of(Place place) {
        return switch (place) {
            case PATH, QUERY -> values(NastyTexts.RATHER_LONG, NastyBytes.ESCAPES);
            case FORM, FORM_NAME -> values(NastyTexts.LONG, NastyBytes.ESCAPES);
            case JSON -> values(NastyTexts.LONG, NastyBytes.JSON);
            case JSON_NAME, PART, PART_NAME, FILE_NAME -> values(NastyTexts.LONG, List.of());
            case HEADER -> raw(NastyBytes.HEADERS).toList();
            case BODY ->
                Stream.concat(raw(NastyBytes.BODIES), raw(NastyBytes.JSON)).toList();
        };
    }

    private static List<Nasty> values(List<String> lengthy, List<String> raw) {
        List<Nasty> values = new ArrayList<>();
        Stream.of(NastyTexts.ALL, NastyTexts.NUMBERS, NastyTexts.DATES, NastyTexts.IDS, lengthy)
                .flatMap(List::stream)
                .map(text -> new Nasty(text, false))
                .forEach(values::add);
        // Among what is otherwise well.
        IntStream.range(0, NastyTexts.ALL.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(i -> new Nasty(FIELD + NastyTexts.ALL.get(i) + FIELD, false))
                .forEach(values::add);
        raw(raw).forEach(values::add);
        return values;
    }

    private static Stream<Nasty> raw(List<String> texts) {
        return texts.stream().map(text -> new Nasty(text, true));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Short enough to be read in a report. */
    @Override
    public String toString() {
        String shown = text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
        StringBuilder readable = new StringBuilder(raw ? "raw " : "");
        shown.chars().forEach(c -> {
            if (c >= ' ' && c <= '~') {
                readable.append((char) c);
            } else {
                readable.append("\\u%04X".formatted(c));
            }
        });
        return readable.toString();
    }
}
