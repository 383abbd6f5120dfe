package prongsai.measures.core.value;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import prongsai.thai.FiscalYear;
import prongsai.web.TakesMissing;

/**
 * A pair of ข้อตกลงการปฏิบัติราชการ, by posts and not by persons.
 *
 * @param signedOn null while it is not signed
 * @param evidenceId the signed paper among the plan's evidence, or null
 * @param url the signed paper on the web, or empty
 */
@TakesMissing
public record Agreement(
        String superior,
        String subordinate,
        @Nullable LocalDate signedOn,
        @Nullable UUID evidenceId,
        String url) implements ListValue<Agreement> {
    private static final int POST = 300;

    public Agreement {
        superior = Words.given(superior);
        subordinate = Words.given(subordinate);
        url = Words.given(url);
    }

    /** As it is drawn up. */
    public static Agreement unsigned(String superior, String subordinate) {
        return new Agreement(superior, subordinate, null, null, "");
    }

    @Override
    public Agreement checked() {
        return new Agreement(
                Words.required("superior", superior, POST),
                Words.required("subordinate", subordinate, POST),
                signedOn,
                evidenceId,
                Words.address("url", url));
    }

    @Override
    public void requireDays(FiscalYear year, LocalDate today) {
        DoneDate.check("signedOn", signedOn, year, today);
    }

    @Override
    public Set<UUID> papers() {
        return evidenceId == null ? Set.of() : Set.of(evidenceId);
    }

    public Agreement signed(@Nullable LocalDate date, @Nullable UUID evidence, String address) {
        return new Agreement(superior, subordinate, date, evidence, address);
    }

    public boolean sameBetween(Agreement other) {
        return superior.equals(other.superior) && subordinate.equals(other.subordinate);
    }

    @Override
    public Agreement withoutPapers() {
        return signed(signedOn, null, url);
    }

    @Override
    public Agreement undone() {
        return unsigned(superior, subordinate);
    }

    @Override
    public Agreement reworded(UnaryOperator<String> words) {
        return new Agreement(words.apply(superior), words.apply(subordinate), signedOn, evidenceId, url);
    }
}
