package prongsai.probing.fuzzing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a request as they are written, also where the text has halves of characters. */
final class Written {
    private static final String UNRESERVED = "-._~";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Written latin(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Written bytes(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** In UTF-8; half a character as UTF-8 would have it, were it one. */
    Written utf8(String text) {
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3F));
                bytes.write(0x80 | (c & 0x3F));
            } else {
                bytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return this;
    }

    /** As it stands in a path, a query or a form. */
    Written escaped(String text) {
        for (byte each : new Written().utf8(text).toBytes()) {
            int c = each & 0xFF;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            latin(plain ? String.valueOf((char) c) : "%%%02X".formatted(c));
        }
        return this;
    }

    /** As a string of JSON. */
    Written quoted(String text) {
        latin("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                latin("\\u%04x".formatted(c));
            } else if (c == '"' || c == '\\') {
                latin("\\" + (char) c);
            } else {
                utf8(Character.toString(c));
            }
        });
        return latin("\"");
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
