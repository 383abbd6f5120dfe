package prongsai.measures.year.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.holder.HeldOffice;
import prongsai.measures.core.holder.Holder;
import prongsai.measures.core.holder.Holding;
import prongsai.measures.core.holder.Holdings;
import prongsai.measures.core.plan.LaoYears;

/**
 * An office's profile.
 *
 * @param facts what holds, by {@link OfficeField#key}; a field that nobody said anything of is not in it
 * @param emblem names the picture; null where there is none
 * @param lines what was said, the latest first
 */
record Office(
        LaoYears around,
        Map<String, String> facts,
        List<Holding> holdings,
        @Nullable UUID emblem,
        List<Line> lines) {
    /**
     * @param what a field's key, an office's key, or {@code emblem}
     * @param value empty where it was taken back
     * @param was empty where nothing was said before
     * @param from of who holds an office, and null of all else
     */
    record Line(
            String what,
            String value,
            String was,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String by,
            Instant at) {}

    String now(OfficeField field) {
        return facts.getOrDefault(field.key(), "");
    }

    Holdings held() {
        return new Holdings(holdings);
    }

    /** Who holds the offices on a day. */
    Map<HeldOffice, Holder> holders(LocalDate day) {
        var holders = new EnumMap<HeldOffice, Holder>(HeldOffice.class);
        for (HeldOffice office : HeldOffice.values()) {
            held().on(office, day).ifPresent(holder -> holders.put(office, holder));
        }
        return holders;
    }

    /** What nobody has said yet, by the names of messages. */
    List<String> missing(LocalDate day) {
        List<String> missing = new ArrayList<>();
        Arrays.stream(OfficeField.values())
                .filter(field -> now(field).isEmpty())
                .forEach(field -> missing.add(field.key()));
        Arrays.stream(HeldOffice.values())
                .filter(office -> !holders(day).containsKey(office))
                .forEach(office -> missing.add(office.key()));
        if (emblem == null) {
            missing.add("emblem");
        }
        return missing;
    }
}
