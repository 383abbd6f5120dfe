package prongsai.aggregation.register;

/**
 * What a load did, in rows of the file.
 *
 * @param added LAOs that were not known
 * @param changed known LAOs that got a new name, code, type or place from a day on
 * @param corrected rows whose day was known with other words
 * @param unchanged rows that were known as they are
 */
public record Loaded(int added, int changed, int corrected, int unchanged) {
    int rows() {
        return added + changed + corrected + unchanged;
    }
}
