package prongsai.measures.transfer.importing;

import prongsai.thai.SearchFolding;
import prongsai.thai.ThaiText;

/** The names of an office, in full and with its type abbreviated. */
public record LaoNames(String name, String shortName) {

    /** Whether a paper that bears this name is this office's; one that bears none says nothing against it. */
    public boolean isNamedBy(String onPaper) {
        String bare = bare(onPaper);
        return bare.isEmpty() || bare.equals(bare(name)) || bare.equals(bare(shortName));
    }

    private static String bare(String text) {
        return ThaiText.withoutSpace(SearchFolding.fold(text)).replace(".", "");
    }
}
