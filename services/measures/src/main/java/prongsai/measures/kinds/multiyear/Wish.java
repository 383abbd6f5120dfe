package prongsai.measures.kinds.multiyear;

import java.util.Optional;
import java.util.UUID;

/** What a person wants of the plan over several years that a measure carries out. */
public sealed interface Wish {
    /** The measure carries out none. */
    record None() implements Wish {}

    /** It carries out one that the LAO has. */
    record Choose(UUID id) implements Wish {}

    /** It carries out one that is written down now. */
    record Make(MultiYearDetails details) implements Wish {}

    /**
     * The one that it carries out is written anew, for every measure that refers to it.
     *
     * @param seen tells what the form showed when it was drawn; empty for other systems
     */
    record Rewrite(UUID id, MultiYearDetails details, Optional<String> seen) implements Wish {}

    /** The one that it carries out is deleted, which nothing else may refer to. */
    record Delete(UUID id) implements Wish {}
}
