package prongsai.worker.engine.draft;

import java.util.Locale;

/** Letters that are no text. */
public final class Letters {
    private Letters() {}

    /** Without the hyphens that only show where a line may be broken. */
    public static String withoutSoftHyphens(String text) {
        return text.indexOf('\u00AD') < 0 ? text : text.replace("\u00AD", "");
    }

    /**
     * A letter of a font of pictures, which programs use for bullets, check boxes and signs, as what it looks like; one that
     * is not known is returned as it is.
     *
     * @param font its name; may be empty
     */
    public static String ofPictures(String font, int letter) {
        boolean signs = font.toLowerCase(Locale.ROOT).startsWith("symbol");
        String picture = signs ? sign(letter & 0xFF) : wingding(letter & 0xFF);
        return picture.isEmpty() ? Character.toString(letter) : picture;
    }

    /** In the font Symbol. */
    private static String sign(int letter) {
        return switch (letter) {
            case 0xB7 -> "•";
            case 0xA3 -> "≤";
            case 0xB3 -> "≥";
            case 0xB1 -> "±";
            case 0xB4 -> "×";
            case 0xB8 -> "÷";
            case 0xB9 -> "≠";
            case 0xBB -> "≈";
            case 0xAE -> "→";
            case 0x2D -> "−";
            default -> "";
        };
    }

    /** In the font Wingdings. */
    private static String wingding(int letter) {
        return switch (letter) {
            case 0xB7, 0x6C, 0x9F, 0x9E -> "•";
            case 0xA7, 0x6E -> "▪";
            case 0xD8 -> "➢";
            case 0xE0, 0xE8 -> "→";
            case 0x76 -> "❖";
            case 0xFC -> "✓";
            case 0xFB -> "✗";
            case 0xFE -> "☑";
            case 0xFD, 0x78 -> "☒";
            case 0xA8, 0x6F, 0x71, 0x72 -> "☐";
            default -> "";
        };
    }
}
