package prongsai.worker.engine;

import prongsai.worker.job.Opened.Refused;
import prongsai.worker.job.Opened.Why;

/** Carries out of a reader why a file is not opened; {@link Engine} turns it into an answer. */
public final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    /** @param details what its message fills in */
    public NotOpened(Why why, String... details) {
        super(why.name(), null, false, false);
        this.refused = Refused.because(why, details);
    }

    Refused refused() {
        return refused;
    }
}
