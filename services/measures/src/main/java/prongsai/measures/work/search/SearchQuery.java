package prongsai.measures.work.search;

import java.util.Arrays;
import java.util.List;
import prongsai.thai.SearchFolding;
import prongsai.web.Problem;

/**
 * What a person looks for: each of the terms must be there, or the words that it is a typing fault of.
 *
 * @param typed as it was typed
 * @param terms folded, without repeats; empty where nothing was typed
 */
public record SearchQuery(String typed, List<String> terms) {
    private static final int LENGTH = 200;
    private static final int TERMS = 6;

    /** @throws Problem 400 where it is too long to be a search */
    static SearchQuery of(String typed) {
        if (typed.length() > LENGTH) {
            throw Problem.invalid("q", "search-too-long", typed.length(), LENGTH);
        }
        List<String> terms = Arrays.stream(SearchFolding.fold(typed).split(" ", -1))
                .filter(term -> !term.isEmpty())
                .distinct()
                .limit(TERMS)
                .toList();
        return new SearchQuery(typed.strip(), terms);
    }

    /** Whether what is not there letter by letter may be there with faults. */
    boolean isForgiven() {
        return terms.stream().anyMatch(term -> Faults.forgiven(term) > 0);
    }

    /** Of each term the pieces of which one at least is where the term is, with a space between; no term has one. */
    List<String> pieces() {
        return terms.stream().map(term -> String.join(" ", Faults.pieces(term))).toList();
    }

    public boolean isBlank() {
        return terms.isEmpty();
    }
}
