package prongsai.measures.work.work;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * The person whose work it is.
 *
 * @param units that the person works for; empty until the person has said so
 */
public record Me(String subject, Set<UUID> units) {
    /**
     * A task that someone took is that person's alone. Any other is mine when it is my unit's, everybody's, or nobody's
     * by name, since what falls to nobody must not be lost; and while I have not named my units, all is mine.
     */
    public boolean does(Owner owner) {
        if (owner.takenBy() != null) {
            return owner.takenBy().equals(subject);
        }
        return units.isEmpty()
                || owner.allUnits()
                || owner.units().isEmpty()
                || !Collections.disjoint(units, owner.units());
    }

    public boolean took(Owner owner) {
        return subject.equals(owner.takenBy());
    }
}
