package prongsai.aggregation.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows to write, in the order that the database's unique keys allow: first rewrite what is there (which also closes
 * it), then open the new.
 */
record RegisterChanges(List<LaoEntry> laos, List<DetailEntry> rewritten, List<DetailEntry> opened) {
    /** A row of directory.lao. */
    record LaoEntry(UUID id, String jurisdictionCode, boolean demo) {
        static LaoEntry of(RegisteredLao lao) {
            return new LaoEntry(lao.id(), lao.last().jurisdictionCode(), lao.demo());
        }
    }

    /** A row of directory.lao_detail. */
    record DetailEntry(UUID laoId, LaoDetail detail) {}

    static RegisterChanges between(Map<UUID, RegisteredLao> before, Collection<RegisteredLao> after) {
        RegisterChanges changes = new RegisterChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        after.forEach(lao -> changes.compare(before.get(lao.id()), lao));
        return changes;
    }

    private void compare(@Nullable RegisteredLao old, RegisteredLao now) {
        if (old == null || !LaoEntry.of(old).equals(LaoEntry.of(now))) {
            laos.add(LaoEntry.of(now));
        }
        for (Map.Entry<LocalDate, LaoDetail> entry : now.history().entrySet()) {
            @Nullable LaoDetail was = old == null ? null : old.history().get(entry.getKey());
            if (was == null) {
                opened.add(new DetailEntry(now.id(), entry.getValue()));
            } else if (!was.equals(entry.getValue())) {
                rewritten.add(new DetailEntry(now.id(), entry.getValue()));
            }
        }
    }
}
