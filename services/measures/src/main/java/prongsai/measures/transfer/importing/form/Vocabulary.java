package prongsai.measures.transfer.importing.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import prongsai.measures.transfer.importing.meaning.Likeness;
import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/** The wordings of headings and the roles that they speak for: {@code vocabulary.txt}, which says what a weight means. */
public final class Vocabulary {
    /** Below it, a heading says nothing. */
    static final double LEAST = 0.5;

    private static final String FILE = "/prongsai/measures/transfer/importing/form/vocabulary.txt";
    private static final double NEARLY = 0.8;

    /** Shorter than this, a wording may be a part of any word. */
    private static final int LONG_ENOUGH = 4;

    private static final int LONGEST = 200;
    private static final Pattern BRACKET = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}“”‘’–—…]");

    private static final int COLUMNS_OF_FILE = 3;

    private static final Vocabulary NATIONAL = read();

    private final List<Entry> entries;

    private Vocabulary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Entry(Role role, double weight, String bare) {}

    public static Vocabulary national() {
        return NATIONAL;
    }

    /** How much a heading speaks for each role, from 0 to 1; roles for which it says nothing are missing. */
    public Map<Role, Double> scores(String heading) {
        var scores = new EnumMap<Role, Double>(Role.class);
        if (heading.length() > LONGEST) {
            return scores;
        }
        String bare = bare(heading);
        String unbracketed =
                heading.indexOf('(') < 0 ? bare : bare(BRACKET.matcher(heading).replaceAll(" "));
        for (Entry entry : entries) {
            double score = score(bare, entry);
            if (!unbracketed.equals(bare)) {
                score = Math.max(score, score(unbracketed, entry));
            }
            if (score >= LEAST) {
                scores.merge(entry.role(), score, Math::max);
            }
        }
        return scores;
    }

    /** What two headings have in common when they are the same. */
    public static String bare(String heading) {
        return SIGNS.matcher(ThaiText.withoutSpace(SearchFolding.fold(heading))).replaceAll("");
    }

    private static double score(String heading, Entry entry) {
        String wording = entry.bare();
        if (heading.isEmpty()) {
            return 0;
        }
        if (heading.equals(wording)) {
            return entry.weight();
        }
        double share = (double) wording.length() / heading.length();
        if (share <= 1 && wording.length() >= LONG_ENOUGH) {
            if (heading.startsWith(wording)) {
                return entry.weight() * (0.62 + 0.35 * share);
            }
            if (heading.contains(wording)) {
                return entry.weight() * (0.42 + 0.45 * share);
            }
        }
        return wording.length() >= LONG_ENOUGH ? entry.weight() * likeness(heading, wording) : 0;
    }

    /** Squared, so that a letter more or less counts; two that differ much in length cannot be alike. */
    private static double likeness(String heading, String wording) {
        int shorter = Math.min(heading.length(), wording.length());
        if (shorter < NEARLY * Math.max(heading.length(), wording.length())) {
            return 0;
        }
        double likeness = Likeness.of(heading, wording);
        return likeness >= NEARLY ? likeness * likeness : 0;
    }

    private static Vocabulary read() {
        var entries = new ArrayList<Entry>();
        try (InputStream file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|", COLUMNS_OF_FILE);
                    Role role = Role.of(parts[0].strip());
                    double weight = Double.parseDouble(parts[1].strip());
                    for (String wording : parts[2].split(";")) {
                        entries.add(new Entry(role, weight, wordingOf(wording)));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Vocabulary(entries);
    }

    private static String wordingOf(String wording) {
        String bare = bare(wording);
        return bare.isEmpty() ? wording.strip() : bare;
    }
}
