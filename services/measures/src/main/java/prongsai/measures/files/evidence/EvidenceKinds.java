package prongsai.measures.files.evidence;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import prongsai.measures.core.value.Words;
import prongsai.thai.ThaiText;

/** The kinds of evidence that a measure asks for, in its own words. */
record EvidenceKinds(List<String> names) {
    /** Letters of a first word that says something: "ภาพ" does, "ที่" in a name of any file would too. */
    private static final int TELLING = 3;

    /** A file of a plan may bring lines that name nothing. */
    EvidenceKinds {
        names = names.stream().filter(Words::says).toList();
    }

    boolean has(String kind) {
        return names.contains(kind);
    }

    /** The kind whose words a file's name holds, else whose first word; empty where that is none or several. */
    String guess(String fileName) {
        String name = folded(fileName);
        String whole = only(kind -> name.contains(folded(kind)));
        if (!whole.isEmpty()) {
            return whole;
        }
        List<String> said = names.stream()
                .map(EvidenceKinds::firstWord)
                .filter(name::contains)
                .toList();
        return only(kind -> said.stream().anyMatch(folded(kind)::startsWith));
    }

    /** The word that a kind begins with, or all of it where that says too little. */
    private static String firstWord(String kind) {
        String first = folded(ThaiText.words(ThaiText.tidy(kind)).getFirst());
        return first.length() >= TELLING ? first : folded(kind);
    }

    private String only(Predicate<String> fits) {
        List<String> found = names.stream().filter(fits).toList();
        return found.size() == 1 ? found.getFirst() : "";
    }

    private static String folded(String text) {
        return ThaiText.withoutSpace(ThaiText.fold(text)).toLowerCase(Locale.ROOT);
    }
}
