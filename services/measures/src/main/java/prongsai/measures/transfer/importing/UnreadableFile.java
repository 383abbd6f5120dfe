package prongsai.measures.transfer.importing;

/** Carries a problem out of the readers; {@link ReportReader} turns it into a value. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImportProblem problem;

    UnreadableFile(ImportProblem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    ImportProblem problem() {
        return problem;
    }
}
