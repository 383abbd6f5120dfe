package prongsai.worker;

import java.util.Locale;

/** At which limit a worker was ended. */
public enum Breach {
    /** The job took more of the processor's time than its limit. */
    TIME,
    /** By the clock it took longer than people wait, though it had not had its time: the machine is crowded. */
    STALL,
    /** The process grew beyond its memory. */
    MEMORY,
    /** The answer was longer than is taken. */
    OUTPUT,
    /** The file is nested deeper than can be followed. */
    DEPTH,
    /** The process died, or spoke what is no answer. */
    CRASH;

    /** As it stands in the names of messages, and where it is kept. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
