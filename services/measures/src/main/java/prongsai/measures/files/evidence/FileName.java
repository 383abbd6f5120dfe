package prongsai.measures.files.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.thai.CleanText;

/** The name that a person gave a file: shown and offered again on download, never used as a path. */
final class FileName {
    private static final int LENGTH = 200;

    /** What cannot stand in the name of a file on every system, and ends of lines. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\"<>|:*?]");

    /** Of a file on some system: a few Latin letters and digits behind the last dot, but no bare number as of a version. */
    private static final Pattern EXTENSION = Pattern.compile("\\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$");

    private static final Pattern ENDING = Pattern.compile("[\\s.]+$");
    private static final Pattern BEGINNING = Pattern.compile("^[\\s.]+");

    private FileName() {}

    /**
     * Without folders and control characters, not too long, and with the extension of what the file is: a program that goes
     * by the name opens {@code x.html} as a page, whatever is in it.
     *
     * @param type told by the file's content
     */
    static String clean(String name, EvidenceType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = ended(FORBIDDEN.matcher(CleanText.readable(last)).replaceAll(""));
        Matcher own = EXTENSION.matcher(plain);
        String extension = own.find() && type.extensions().contains(lower(own.group())) ? own.group() : "";
        String base =
                extension.isEmpty() ? other(plain, type) : plain.substring(0, plain.length() - extension.length());
        String begun = BEGINNING.matcher(base).replaceFirst("");
        String kept = ended(shortened(begun, LENGTH - longest(type, extension)));
        return (kept.isEmpty() ? "evidence" : kept) + (extension.isEmpty() ? type.extension() : extension);
    }

    /** Without an extension that is none of the type's; {@code x.pdf.exe} then still says that it is a PDF. */
    private static String other(String plain, EvidenceType type) {
        String without = ended(EXTENSION.matcher(plain).replaceFirst(""));
        Matcher inner = EXTENSION.matcher(without);
        return inner.find() && type.extensions().contains(lower(inner.group()))
                ? without.substring(0, inner.start())
                : without;
    }

    private static String lower(String extension) {
        return extension.toLowerCase(Locale.ROOT);
    }

    private static int longest(EvidenceType type, String extension) {
        return Math.max(type.extension().length(), extension.length());
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Windows drops dots and spaces at a name's end, and with them what would then be its extension. */
    private static String ended(String text) {
        return ENDING.matcher(text).replaceFirst("");
    }
}
