package prongsai.measures.transfer.importing;

import prongsai.measures.transfer.importing.form.RecognisedForm;
import prongsai.measures.transfer.importing.report.ImportedReport;

/** What reading a paper comes to, before a person has seen it. */
public sealed interface PaperReading {
    /** It is understood; what is doubted stands at its cells. */
    record Clear(ImportedReport report) implements PaperReading {}

    /**
     * A person has to say what its columns are.
     *
     * @param form as far as it was recognised; perhaps without a measure
     */
    record Unclear(UnclearPaper paper, RecognisedForm form) implements PaperReading {}
}
