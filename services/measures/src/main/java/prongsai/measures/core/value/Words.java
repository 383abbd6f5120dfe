package prongsai.measures.core.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import prongsai.web.Problem;

/** Texts that people type, or that come in files: tidied to one line each, and refused where they cannot be. */
public final class Words {
    private static final int ADDRESS = 2000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Words() {}

    /** As it came; empty where nothing did. */
    static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws Problem 400 {@code field-missing}, {@code line-too-long} */
    public static String required(String field, @Nullable String text, int most) {
        return required(field, text, most, "field-missing");
    }

    /** @throws Problem 400 {@code missing} where nothing is left, {@code line-too-long} */
    public static String required(String field, @Nullable String text, int most, String missing) {
        String tidy = optional(field, text, most);
        if (tidy.isEmpty()) {
            throw Problem.invalid(field, missing, field);
        }
        return tidy;
    }

    /** Without empty ones. Errors: 400 {@code too-many-lines}, {@code line-too-long}. */
    public static List<String> lines(String field, List<String> texts, int count, int most) {
        return counted(field, texts.stream(), count, most);
    }

    /** As {@link #lines}, each once. */
    public static List<String> names(String field, List<String> texts, int count, int most) {
        return counted(field, texts.stream().map(Words::tidy).distinct(), count, most);
    }

    private static List<String> counted(String field, Stream<String> texts, int count, int most) {
        List<String> tidy = texts.map(text -> optional(field, text, most))
                .filter(text -> !text.isEmpty())
                .toList();
        if (tidy.size() > count) {
            throw Problem.invalid(field, "too-many-lines", tidy.size(), count);
        }
        return tidy;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Empty where nothing was typed. Errors: 400 {@code line-too-long}. */
    public static String optional(String field, @Nullable String text, int most) {
        String tidy = text == null ? "" : tidy(text);
        if (tidy.length() > most) {
            throw Problem.invalid(field, "line-too-long", most);
        }
        return tidy;
    }

    /** Whether a text has a letter or a digit: "-" is how people write that there is nothing to say. */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * An address on the web, empty where nothing was typed. One without a scheme gets https, as browsers do it.
     *
     * @throws Problem 400 {@code not-an-address} for anything else, such as a script
     */
    public static String address(String field, @Nullable String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            return "";
        }
        String whole = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        if (whole.length() > ADDRESS || !isAddress(whole)) {
            throw Problem.invalid(field, "not-an-address", typed.length() > 100 ? typed.substring(0, 100) : typed);
        }
        return whole;
    }

    private static boolean isAddress(String text) {
        try {
            // Addresses of Thai offices often hold Thai words as they are; a browser encodes them.
            URI address = new URI(text.replaceAll("[^\\x21-\\x7e]", "x"));
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.chars().noneMatch(Character::isWhitespace);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
