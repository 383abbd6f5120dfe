package prongsai.measures.kinds.agreement;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.part.Part;
import prongsai.measures.core.part.Words;
import prongsai.measures.core.seen.Seen;

/**
 * A pair of ข้อตกลงการปฏิบัติราชการ, by posts and not by persons.
 *
 * @param signedOn null while it is not signed
 * @param evidenceId the signed paper among the plan's evidence, or null
 * @param url the signed paper on the web, or empty
 */
public record Agreement(
        UUID id,
        String superior,
        String subordinate,
        @Nullable LocalDate signedOn,
        @Nullable UUID evidenceId,
        String url)
        implements Part {
    private static final int POST = 300;

    public Agreement {
        superior = Words.required("superior", superior, POST);
        subordinate = Words.required("subordinate", subordinate, POST);
        url = Words.address("url", url);
    }

    @Override
    public Set<UUID> papers() {
        return evidenceId == null ? Set.of() : Set.of(evidenceId);
    }

    /** What the form of signing shows. */
    Seen seen() {
        return Seen.of("signedOn", signedOn).and("evidence", evidenceId).and("url", url);
    }

    boolean sameBetween(Agreement other) {
        return superior.equals(other.superior) && subordinate.equals(other.subordinate);
    }

    Agreement signed(@Nullable LocalDate date, @Nullable UUID evidence, String address) {
        return new Agreement(id, superior, subordinate, date, evidence, address);
    }
}
