package prongsai.measures.transfer.importing.reading;

import prongsai.measures.transfer.importing.report.ImportProblem;

/** Carries a problem out of the readers; {@code ReportReader} turns it into a value. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    public UnreadableFile(ImportProblem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    public ImportProblem problem() {
        return problem;
    }
}
