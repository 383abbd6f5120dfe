package prongsai.aggregation.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One LAO with all that it was: an immutable history, told by the first day of each detail.
 *
 * @param id never changes, whatever the code does
 */
record RegisteredLao(UUID id, boolean demo, NavigableMap<LocalDate, LaoDetail> history) {
    RegisteredLao {
        history = new TreeMap<>(history);
    }

    static RegisteredLao of(UUID id, boolean demo, Collection<LaoDetail> details) {
        NavigableMap<LocalDate, LaoDetail> history = new TreeMap<>();
        details.forEach(detail -> history.put(detail.validFrom(), detail));
        return new RegisteredLao(id, demo, history);
    }

    LaoDetail last() {
        return history.lastEntry().getValue();
    }

    Optional<LaoDetail> from(LocalDate day) {
        return Optional.ofNullable(history.get(day));
    }

    RegisteredLao with(LaoDetail detail) {
        NavigableMap<LocalDate, LaoDetail> changed = new TreeMap<>(history);
        changed.put(detail.validFrom(), detail);
        return new RegisteredLao(id, demo, changed);
    }

    RegisteredLao marked(boolean asDemo) {
        return new RegisteredLao(id, asDemo, history);
    }
}
