package prongsai.aggregation.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file changes in the register. A row finds its LAO by its code, or by the former code where it brings a
 * new one. The same first day corrects what was known of that day; a later day closes it and opens the new; so the same
 * file twice changes nothing.
 */
final class LoadPlan {
    private final Map<UUID, RegisteredLao> before;
    private final Map<UUID, RegisteredLao> after;
    private final Map<String, UUID> byCode = new HashMap<>();
    private final Supplier<UUID> ids;
    private final List<Finding> findings = new ArrayList<>();
    private int added;
    private int changed;
    private int corrected;
    private int unchanged;

    LoadPlan(List<RegisteredLao> register, Supplier<UUID> ids) {
        this.ids = ids;
        this.before = new LinkedHashMap<>();
        register.forEach(lao -> before.put(lao.id(), lao));
        this.after = new LinkedHashMap<>(before);
        register.stream()
                .flatMap(lao -> lao.history().values().stream().map(detail -> Map.entry(detail, lao.id())))
                .sorted(Comparator.comparing(entry -> entry.getKey().validFrom()))
                .forEach(entry -> byCode.put(entry.getKey().code(), entry.getValue()));
    }

    /** Takes in the rows, older first, because a row may build on another of the same file. */
    LoadPlan take(List<LaoRow> rows) {
        rows.stream()
                .sorted(Comparator.comparing((LaoRow row) -> row.detail().validFrom())
                        .thenComparingLong(LaoRow::row))
                .forEach(this::take);
        return this;
    }

    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparingLong(Finding::row)).toList();
    }

    Loaded loaded() {
        return new Loaded(added, changed, corrected, unchanged);
    }

    RegisterChanges changes() {
        return RegisterChanges.between(before, after.values());
    }

    private void take(LaoRow row) {
        LaoDetail detail = row.detail();
        lao(detail.code())
                .ifPresentOrElse(
                        lao -> known(row, lao),
                        () -> row.formerCode().ifPresentOrElse(former -> renamed(row, former), () -> {
                            UUID id = ids.get();
                            put(RegisteredLao.of(id, row.demo().orElse(false), List.of(detail)));
                            added++;
                        }));
    }

    private void renamed(LaoRow row, String formerCode) {
        Optional<RegisteredLao> lao =
                lao(formerCode).filter(known -> known.last().code().equals(formerCode));
        if (lao.isEmpty()) {
            note(row, "former-unknown", formerCode);
            return;
        }
        succeed(row, lao.get());
    }

    private void known(LaoRow row, RegisteredLao lao) {
        LaoDetail detail = row.detail();
        LocalDate from = detail.validFrom();
        Optional<LaoDetail> sameDay = lao.from(from);
        if (sameDay.isPresent()) {
            correct(row, lao, sameDay.get());
        } else if (!lao.last().code().equals(detail.code())) {
            note(
                    row,
                    "code-retired",
                    detail.code(),
                    lao.last().code(),
                    lao.last().validFrom());
        } else {
            succeed(row, lao);
        }
    }

    private void correct(LaoRow row, RegisteredLao lao, LaoDetail old) {
        if (!old.code().equals(row.detail().code())) {
            note(row, "other-code", row.detail().code(), old.validFrom(), old.code());
            return;
        }
        @Nullable
        LocalDate end =
                row.detail().validTo() == null ? old.validTo() : row.detail().validTo();
        if (!old.equals(lao.last()) && !Objects.equals(end, old.validTo())) {
            note(row, "end-of-past", String.valueOf(end), String.valueOf(old.validTo()));
            return;
        }
        RegisteredLao now =
                lao.with(row.detail().endingOn(end)).marked(row.demo().orElse(lao.demo()));
        if (now.equals(lao)) {
            unchanged++;
        } else {
            put(now);
            corrected++;
        }
    }

    private void succeed(LaoRow row, RegisteredLao lao) {
        LaoDetail last = lao.last();
        LocalDate from = row.detail().validFrom();
        if (!from.isAfter(last.validFrom())) {
            note(row, "too-early", from, last.validFrom());
        } else if (last.validTo() != null && from.isBefore(last.validTo())) {
            note(row, "before-end", from, last.validTo());
        } else {
            LocalDate end = last.validTo() == null ? from : last.validTo();
            put(lao.with(last.endingOn(end))
                    .with(row.detail())
                    .marked(row.demo().orElse(lao.demo())));
            changed++;
        }
    }

    private Optional<RegisteredLao> lao(String code) {
        return Optional.ofNullable(byCode.get(code)).map(after::get);
    }

    private void put(RegisteredLao lao) {
        after.put(lao.id(), lao);
        byCode.put(lao.last().code(), lao.id());
    }

    private void note(LaoRow row, String key, Object... args) {
        findings.add(Finding.at(row.row(), key, args));
    }
}
