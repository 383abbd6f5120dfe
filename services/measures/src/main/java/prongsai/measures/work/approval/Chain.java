package prongsai.measures.work.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who signs in an office: small ones have two people, large ones forty. */
enum Chain {
    /** The office does not use approval: nothing is submitted. */
    NONE,
    /** The heads of all units concerned in any order, then the clerk, then the executive. */
    FULL,
    CLERK_EXECUTIVE,
    EXECUTIVE;

    /** In the order of their acts. */
    List<Signer> signers() {
        return switch (this) {
            case NONE -> List.of();
            case FULL -> List.of(Signer.HEAD, Signer.CLERK, Signer.EXECUTIVE);
            case CLERK_EXECUTIVE -> List.of(Signer.CLERK, Signer.EXECUTIVE);
            case EXECUTIVE -> List.of(Signer.EXECUTIVE);
        };
    }

    /** The name that JSON and the database use. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a name that is no chain. */
    static Optional<Chain> find(String code) {
        return Arrays.stream(values())
                .filter(chain -> chain.code().equals(code))
                .findFirst();
    }
}
