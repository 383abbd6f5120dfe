package prongsai.testing.walls;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code docs/security.md}: what the long run found, for whoever audits the walls. */
final class SecurityPage {
    private static final int SHOWN = 8;
    private static final int NOTICED = 240;

    private final Expectations expectations;
    private final List<Verdict> verdicts;

    SecurityPage(Expectations expectations, List<Verdict> verdicts) {
        this.expectations = expectations;
        this.verdicts = verdicts;
    }

    /** @param known how many mutants there are, of which these may be a sample */
    String text(Duration took, int known) {
        return String.join(
                        "\n\n",
                        head(took, known),
                        "## Every kind of damage",
                        kinds(),
                        "## One of each kind, and how it was noticed",
                        examples(),
                        "## Every table",
                        tables(),
                        "## What functions give at worst",
                        functions(),
                        "## What no behaviour can tell",
                        spared(),
                        "## What could not be damaged",
                        impossible())
                + "\n";
    }

    private String head(Duration took, int known) {
        return """
                # How isolation is proved

                Made by `deploy/walls/walls mutants` on %s, in %d min %02d s: %s; not written by hand.

                The walls between LAOs are policies, rights, keys, roles and functions of the database ([decision 2](decisions/0002-row-level-security.md)). What they are for is written by hand in [walls.yaml](../services/shared/testing/src/main/resources/prongsai/testing/walls.yaml), and beneath it stands, exactly, what the catalog says they are. Two things hold them, with each `./test`:

                1. **Behaviour** (`WallsTest`). For every table, view, function, schema and role that the catalog has, every role tries every command in every scope: it reads, locks, changes, moves, deletes and inserts rows of five LAOs, published and not, gives rights on, leads keys astray, becomes somebody else. What must come of it follows from the rules alone; the catalog is not asked what a wall says of itself. Where one wall would hide another, the other is opened for the trial: rows are asked with every right granted, rights with every schema open, views with all but one of the things behind them open.
                2. **The file** (`ExpectationsTest`). Every fact of the catalog that a wall is made of equals the file, both ways, so that a change of a wall is seen in review.

                Whether these would notice is asked by damage: the run reads the catalog, damages one wall at a time in every way below, and asks both. Behaviour alone must notice 95 %% of them and give a reason for each of the rest; both together all. A short form of it runs with each `./test`.""".formatted(
                        LocalDate.now(ZoneId.of("Asia/Bangkok")),
                        took.toMinutes(),
                        took.toSecondsPart(),
                        verdicts.size() == known
                                ? "all %d mutants".formatted(known)
                                : "%d mutants of %d, evenly out of each kind".formatted(verdicts.size(), known));
    }

    private String kinds() {
        List<String> rows = new ArrayList<>(List.of(
                "| Damage | Made | By behaviour alone | By the file alone | By both together |",
                "|---|--:|--:|--:|--:|"));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            rows.add(row(kind.words(), verdict -> verdict.mutant().kind() == kind));
        }
        rows.add(row("**all**", verdict -> true));
        return String.join("\n", rows);
    }

    private String row(String name, Predicate<Verdict> which) {
        List<Verdict> made =
                verdicts.stream().filter(Verdict::isMade).filter(which).toList();
        return "| %s | %d | %s | %s | %s |"
                .formatted(
                        name,
                        made.size(),
                        share(made, Verdict::byBehaviour),
                        share(made, Verdict::byFile),
                        share(made, verdict -> !verdict.lives()));
    }

    /** The first of each kind that behaviour noticed, with what came otherwise than it must. */
    private String examples() {
        return Arrays.stream(Mutant.Kind.values())
                .flatMap(kind -> verdicts.stream()
                        .filter(verdict -> verdict.mutant().kind() == kind && verdict.byBehaviour())
                        .limit(1))
                .map(verdict -> "- %s: `%s`. Behaviour noticed (%s): `%s`"
                        .formatted(
                                verdict.mutant().kind().words(),
                                verdict.mutant().name(),
                                verdict.check(),
                                plain(verdict.noticed())))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        String line = text.replace('`', '\'').replaceAll("\\s+", " ");
        return line.length() <= NOTICED ? line : line.substring(0, NOTICED) + "…";
    }

    private static String share(List<Verdict> made, Predicate<Verdict> which) {
        long noticed = made.stream().filter(which).count();
        return made.isEmpty()
                ? "–"
                // Rounded down: all is said only of all.
                : String.format(
                        Locale.ROOT,
                        "%d (%d.%d %%)",
                        noticed,
                        noticed * 100 / made.size(),
                        noticed * 1000 / made.size() % 10);
    }

    private String tables() {
        Rules rules = expectations.rules();
        List<String> rows = new ArrayList<>(List.of(
                "| Table | Seen beyond its own LAO's scope | Damaged | By behaviour alone |", "|---|---|--:|--:|"));
        for (String table : tenantTables(expectations)) {
            List<Verdict> made = verdicts.stream()
                    .filter(Verdict::isMade)
                    .filter(verdict -> verdict.mutant().name().matches("\\Q" + table + "\\E\\b.*"))
                    .toList();
            List<String> seen = new ArrayList<>();
            if (rules.published().containsKey(table)) {
                seen.add("by everyone: " + rules.published().get(table).rows());
            }
            if (rules.summaries().containsKey(table)) {
                seen.add("by the areas that the LAO lies in");
            }
            if (rules.audited().containsKey(table)) {
                seen.add("by the auditor, as whom nobody logs in, within the scope of "
                        + String.join(
                                " or ", new TreeSet<>(rules.audited().get(table).scopes())));
            }
            rows.add("| `%s` | %s | %d | %s |"
                    .formatted(table, String.join("; ", seen), made.size(), share(made, Verdict::byBehaviour)));
        }
        rows.add("");
        rows.add("These hold nothing of an LAO and have no rows to hide: "
                + rules.reference().entrySet().stream()
                        .map(entry -> "`%s` (%s)".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        return String.join("\n", rows);
    }

    /** Tables behind a wall, as the file has them. */
    static List<String> tenantTables(Expectations expectations) {
        String start = Facts.path("relations", "");
        return expectations.facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(start)
                        && fact.getKey().endsWith(Facts.path("", "walls"))
                        && !fact.getValue().equals("none"))
                .map(fact -> fact.getKey()
                        .substring(
                                start.length(),
                                fact.getKey().length() - Facts.path("", "walls").length()))
                .filter(expectations.rules()::isWalled)
                .toList();
    }

    private String functions() {
        return "These run as their owner and not as their caller. What each gives is compared, within every scope, with a query of `walls.yaml` that is asked past all walls.\n\n"
                + expectations.rules().functions().entrySet().stream()
                        .map(entry -> "- `%s` (called by %s): %s"
                                .formatted(
                                        entry.getKey(),
                                        callers(entry.getKey()),
                                        entry.getValue().worst()))
                        .collect(Collectors.joining("\n"));
    }

    private String callers(String function) {
        String start = Facts.path("functions", function, "grants", "");
        return expectations.facts().keySet().stream()
                .filter(path -> path.startsWith(start))
                .map(path -> "`" + path.substring(start.length()) + "`")
                .collect(Collectors.joining(", "));
    }

    private String spared() {
        Map<String, List<Verdict>> byReason = verdicts.stream()
                .filter(verdict -> verdict.isMade() && !verdict.byBehaviour())
                .collect(Collectors.groupingBy(Verdict::spared, TreeMap::new, Collectors.toList()));
        return byReason.isEmpty()
                ? "Nothing."
                : "The file notices each of these; no row can show it, for the reason that is given.\n\n"
                        + byReason.entrySet().stream()
                                .map(entry -> "- **%d**: %s (%s)"
                                        .formatted(
                                                entry.getValue().size(),
                                                entry.getKey(),
                                                some(entry.getValue().stream()
                                                        .map(verdict ->
                                                                verdict.mutant().name())
                                                        .toList())))
                                .collect(Collectors.joining("\n"));
    }

    private String impossible() {
        Map<String, List<Verdict>> byReason = verdicts.stream()
                .filter(verdict -> !verdict.isMade())
                .collect(Collectors.groupingBy(
                        verdict -> verdict.impossible()
                                .lines()
                                .findFirst()
                                .orElse("")
                                .replaceAll("\"[^\"]*\"", "…"),
                        TreeMap::new,
                        Collectors.toList()));
        return byReason.isEmpty()
                ? "Nothing."
                : "The server itself refused these, so they are not counted above.\n\n"
                        + byReason.entrySet().stream()
                                .map(entry -> "- **%d**: %s (%s)"
                                        .formatted(
                                                entry.getValue().size(),
                                                entry.getKey(),
                                                some(entry.getValue().stream()
                                                        .map(verdict ->
                                                                verdict.mutant().name())
                                                        .toList())))
                                .collect(Collectors.joining("\n"));
    }

    private static String some(List<String> names) {
        return names.stream().limit(SHOWN).map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? ", …" : "");
    }
}
