package prongsai.worker;

/** A file broke the worker that opened it: the process is gone, and the same file would break the next one. */
public final class WorkerEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Breach breach;

    WorkerEnded(Breach breach) {
        super("A worker was ended: " + breach.code());
        this.breach = breach;
    }

    public Breach breach() {
        return breach;
    }
}
