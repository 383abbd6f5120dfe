package prongsai.thai.repair;

import java.util.Optional;

/** One reason to keep a space or to take it out. */
@FunctionalInterface
interface GapRule {
    /** Empty when the rule has nothing to say of this space. */
    Optional<Verdict> judge(Gap gap);
}
