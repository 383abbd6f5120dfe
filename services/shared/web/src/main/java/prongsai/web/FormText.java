package prongsai.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import prongsai.thai.CleanText;
import prongsai.thai.UnreadableText;

/**
 * The fields of a form, and of an address's query, which is written in the same way. Always UTF-8, as browsers send it; read
 * to the letter, so that half an escape or bytes in another encoding are told and not guessed at.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">application/x-www-form-urlencoded</a>
 */
final class FormText {
    private static final int HEX = 16;

    private FormText() {}

    /**
     * @return a field that is sent without {@code =} is there and empty
     * @throws Problem 400 {@code unreadable-text} that names the field
     */
    static MultiValueMap<String, String> fields(byte[] form) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        int start = 0;
        while (start < form.length) {
            int end = indexOf(form, '&', start, form.length);
            if (end > start) {
                add(fields, form, start, end);
            }
            start = end + 1;
        }
        return fields;
    }

    private static void add(MultiValueMap<String, String> fields, byte[] form, int start, int end) {
        int equals = indexOf(form, '=', start, end);
        byte[] name = Arrays.copyOfRange(form, start, equals);
        String field = new String(name, StandardCharsets.UTF_8);
        try {
            field = CleanText.of(decoded(name, true));
            fields.add(field, CleanText.of(decoded(Arrays.copyOfRange(form, Math.min(equals + 1, end), end), true)));
        } catch (UnreadableText e) {
            throw TextField.problem(field, e);
        }
    }

    /** The first place of a byte, or the end where there is none. */
    private static int indexOf(byte[] bytes, char wanted, int start, int end) {
        int at = start;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /**
     * @param plus means a space, as in forms; in a path it is itself
     * @throws UnreadableText for half an escape, and for what is no UTF-8
     */
    static String decoded(byte[] text, boolean plus) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length);
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '%') {
                bytes.write(escaped(text, at));
                at += 2;
            } else {
                bytes.write(plus && text[at] == '+' ? ' ' : text[at]);
            }
        }
        ByteBuffer encoded = ByteBuffer.wrap(bytes.toByteArray());
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            throw unreadable("%%%02X".formatted(encoded.get(encoded.position())), e);
        }
    }

    private static int escaped(byte[] text, int at) {
        int high = at + 2 < text.length ? Character.digit(text[at + 1], HEX) : -1;
        int low = at + 2 < text.length ? Character.digit(text[at + 2], HEX) : -1;
        if (high < 0 || low < 0) {
            throw new UnreadableText(CleanText.readable(
                    new String(text, at, Math.min(3, text.length - at), StandardCharsets.ISO_8859_1)));
        }
        return high * HEX + low;
    }

    private static UnreadableText unreadable(String found, CharacterCodingException cause) {
        UnreadableText unreadable = new UnreadableText(found);
        unreadable.initCause(cause);
        return unreadable;
    }
}
