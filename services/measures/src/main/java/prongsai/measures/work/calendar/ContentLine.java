package prongsai.measures.work.calendar;

import java.nio.charset.StandardCharsets;

/** One line of an iCalendar file: RFC 5545 §3.1 (folding) and §3.3.11 (escaping of text). */
record ContentLine(String name, String value) {
    /** Octets of a line without its end. */
    private static final int WIDTH = 75;

    private static final String END = "\r\n";

    static ContentLine text(String name, String text) {
        return new ContentLine(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", ""));
    }

    /** Folded after at most 75 octets, never inside a character: a Thai letter has three. */
    String folded() {
        String line = name + ":" + value;
        StringBuilder folded = new StringBuilder(line.length() + 16);
        int width = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String letter = Character.toString(line.codePointAt(i));
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (width + octets > WIDTH) {
                folded.append(END).append(' ');
                width = 1;
            }
            folded.append(letter);
            width += octets;
        }
        return folded.append(END).toString();
    }
}
