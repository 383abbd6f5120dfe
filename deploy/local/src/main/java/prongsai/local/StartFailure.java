package prongsai.local;

/** The stack cannot start, or cannot go on; the message is one line for a person and says what to do. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
