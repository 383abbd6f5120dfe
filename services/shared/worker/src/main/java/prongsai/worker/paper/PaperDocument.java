package prongsai.worker.paper;

import java.util.List;

/**
 * A paper as it stands, before anybody understands it.
 *
 * @param blocks in the order of the paper; of a workbook each sheet is one table
 * @param remarks what a person should know of the file, each kind at most once
 */
public record PaperDocument(Source source, Breaks breaks, List<Block> blocks, List<Remark> remarks) {
    /** What kind of file it was, by its content. */
    public enum Source {
        WORD,
        EXCEL,
        PDF,
        HTML,
        TEXT
    }

    /** What a line feed within a paragraph means, and how far white space can be trusted. */
    public enum Breaks {
        /** The author wrote it; but white space may be doubtful where somebody put the text together from lines. */
        WRITTEN,
        /** The paper broke the line there, perhaps within a word, and the space at which it was broken is gone. */
        OF_PAPER,
        /** The paper broke the line there; a space at the break was kept before the line feed. */
        OF_PAPER_WITH_SPACES
    }

    public PaperDocument {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** The tables that stand in the document itself, not those within cells. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
