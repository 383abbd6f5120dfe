package prongsai.measures.transfer.importing.report;

/**
 * What a cell says on one page of the file, to the letter and with its line ends.
 *
 * @param page from 1; 0 where the file has no pages
 */
public record SourcePart(int page, String text) {}
