package prongsai.worker.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** What a file holds, whatever program wrote it; or why it was not opened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "opened")
@JsonSubTypes({
    @JsonSubTypes.Type(Opened.Paper.class),
    @JsonSubTypes.Type(Opened.Workbook.class),
    @JsonSubTypes.Type(Opened.Refused.class)
})
public sealed interface Opened {
    /** Lines and tables in their order. */
    record Paper(List<Block> blocks, Spaces spaces) implements Opened {}

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

    /** Something on a paper. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({
        @JsonSubTypes.Type(Line.class),
        @JsonSubTypes.Type(Table.class),
        @JsonSubTypes.Type(TableRow.class),
        @JsonSubTypes.Type(NewPage.class)
    })
    sealed interface Block {}

    /** A line outside of tables. */
    record Line(String text) implements Block {}

    /** A whole table, merged cells at their first place and blank at the others. */
    record Table(List<List<Cell>> rows) implements Block {}

    /** A row of a table that the file itself does not mark off. */
    record TableRow(List<Cell> cells) implements Block {}

    /** What follows stands on the next page. */
    record NewPage() implements Block {}

    /** @param paragraphs or, in a PDF, the lines as they are broken on the paper; as read, white space and all */
    record Cell(List<String> paragraphs) {
        public static final Cell BLANK = new Cell(List.of());
    }

    /**
     * @param number as Excel shows it, from 1
     * @param cells by column from 0; blank ones are left out
     */
    record Row(int number, Map<Integer, String> cells) {}

    /** What is known of white space and of the ends of lines. */
    enum Spaces {
        /** Paragraphs are whole, their white space is doubtful: they were put together again from lines by others. */
        PARAGRAPHS,
        /** Cells hold lines, broken as on the paper, without the spaces at which they were broken. */
        LINES,
        /** Cells hold lines, broken as on the paper; a space at a break was kept. */
        LINES_WITH_SPACES
    }

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
        /** A PDF of pictures of pages. */
        NO_TEXT,
        /** It brings a program with it. */
        MACROS,
        /** The details say how many characters were found and how many are read. */
        TOO_LONG
    }
}
