package prongsai.measures.transfer.importing.shape;

import java.util.List;

/**
 * What an answer is about.
 *
 * @param shape the folded words of a header, or of one label
 * @param headings the same as the file wrote them
 */
public record Said(String shape, List<String> headings) {
    public Said {
        headings = List.copyOf(headings);
    }
}
