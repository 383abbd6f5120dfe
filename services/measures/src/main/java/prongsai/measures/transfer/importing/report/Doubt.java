package prongsai.measures.transfer.importing.report;

import java.util.List;

/**
 * Something that was read but should be looked at by a person.
 *
 * @param read the value as it was taken
 * @param key the message that says why, {@code import.doubt.…}
 * @param arguments for the message's places {@code {0}}, {@code {1}}…
 * @param confidence 0 to 1: how likely the reading is right all the same
 */
public record Doubt(Cell cell, String read, String key, List<String> arguments, double confidence) {
    private static final String PREFIX = "import.doubt.";

    public Doubt {
        arguments = List.copyOf(arguments);
    }

    public static Doubt of(Cell cell, String read, double confidence, String reason, String... arguments) {
        return new Doubt(cell, read, PREFIX + reason, List.of(arguments), confidence);
    }
}
