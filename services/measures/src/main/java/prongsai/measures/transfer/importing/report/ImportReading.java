package prongsai.measures.transfer.importing.report;

/** What reading a file gives: the whole report, or the reason why there is none. Never half a report. */
public sealed interface ImportReading permits ImportedReport, ImportProblem {}
