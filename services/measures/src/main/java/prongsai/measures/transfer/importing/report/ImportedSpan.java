package prongsai.measures.transfer.importing.report;

/** The years BE of a plan over several years, both ends included, such as พ.ศ. ๒๕๖๖ - ๒๕๗๐. */
public record ImportedSpan(int fromYear, int toYear) {}
