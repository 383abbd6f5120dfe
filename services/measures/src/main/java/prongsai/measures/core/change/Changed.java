package prongsai.measures.core.change;

/** @param revision of the plan after the change */
public record Changed<T>(int fiscalYear, long revision, T value) {}
