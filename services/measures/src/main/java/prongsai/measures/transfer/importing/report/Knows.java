package prongsai.measures.transfer.importing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;

/**
 * What has to be known of an office to understand its words.
 *
 * @param laoName as on the cover; empty where it does not say
 * @param year of the plan; null where only quarters are to be read of a schedule
 * @param ownUnits the names of the LAO's units
 */
public record Knows(String laoName, @Nullable FiscalYear year, List<String> ownUnits) {
    public Knows {
        ownUnits = List.copyOf(ownUnits);
    }
}
