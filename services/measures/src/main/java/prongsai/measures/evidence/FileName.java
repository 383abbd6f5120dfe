package prongsai.measures.evidence;

/** The name that a person gave a file: shown and offered again on download, never used as a path. */
final class FileName {
    private static final int LENGTH = 200;

    private FileName() {}

    /** Without folders and control characters, and not too long; the end, where the extension is, is kept. */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        String kept = plain.length() > LENGTH ? plain.substring(plain.length() - LENGTH) : plain;
        return kept.isEmpty() ? "evidence" : kept;
    }
}
