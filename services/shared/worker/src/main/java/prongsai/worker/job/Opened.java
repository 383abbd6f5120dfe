package prongsai.worker.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import prongsai.worker.paper.PaperDocument;

/** What a file holds, whatever program wrote it; or why it was not opened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "opened")
@JsonSubTypes({
    @JsonSubTypes.Type(Opened.Document.class),
    @JsonSubTypes.Type(Opened.Workbook.class),
    @JsonSubTypes.Type(Opened.Refused.class)
})
public sealed interface Opened {
    /** Paragraphs and tables in their order. */
    record Document(PaperDocument paper) implements Opened {}

    /** The sheets in order, each as its rows that have a cell. */
    record Workbook(List<List<Row>> sheets) implements Opened {}

    /**
     * It is none of those.
     *
     * @param details what its message fills in
     */
    record Refused(Why why, List<String> details) implements Opened {
        public static Refused because(Why why, String... details) {
            return new Refused(why, List.of(details));
        }
    }

    /**
     * @param number as Excel shows it, from 1
     * @param cells by column from 0; blank ones are left out
     */
    record Row(int number, Map<Integer, String> cells) {}

    /** Why a file was not opened. */
    enum Why {
        /** It has no bytes, or nothing but white space. */
        EMPTY,
        /** Of no kind that is read here; the detail says which. */
        UNKNOWN_KIND,
        /** It begins as a known kind and then is none. */
        DAMAGED,
        /** It unpacks to far more than any document has, or has too many pages. */
        OVERSIZED,
        /** It opens only with a password. */
        LOCKED,
        /** A PDF of pictures of pages, which cannot be read here, or in which there is nothing to read. */
        NO_TEXT,
        /** The details say how many pages are pictures, and how many of them can be read in the time that there is. */
        SCAN_TOO_LONG,
        /** It brings a program with it. */
        MACROS,
        /** The details say how many characters were found and how many are read. */
        TOO_LONG
    }
}
