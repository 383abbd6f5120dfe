package prongsai.testing.walls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What a transaction says of itself, changed on its way to the database. */
final class ScopeMutants {
    private static final String BEGIN = "READ COMMITTED; ";

    private ScopeMutants() {}

    private static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        for (String setting : List.of("app.lao", "app.area", "app.public", "app.work")) {
            all.put(
                    setting + " for longer than the transaction",
                    text -> text.replace("SET LOCAL " + setting, "SET " + setting));
            all.put(setting + " not said", text -> text.replaceAll("SET LOCAL " + setting + " = '[^']*'(; )?", ""));
            all.put(
                    setting + " not said where it is nothing",
                    text -> text.replaceAll("SET LOCAL " + setting + " = ''(; )?", ""));
        }
        all.put(
                "the province in place of the district",
                text -> text.replaceAll("app.area = '(\\d\\d)\\d\\d'", "app.area = '$1'"));
        all.put(
                "the nation in place of the province",
                text -> text.replaceAll("app.area = '\\d\\d'", "app.area = 'TH'"));
        all.put("the public beside the LAO", text -> text.replace("app.public = ''", "app.public = 'on'"));
        all.put("a job beside all else", text -> text.replace("app.work = ''", "app.work = 'job'"));
        all.put(
                "the register's keeper in place of a job",
                text -> text.replace("app.work = 'job'", "app.work = 'steward'"));
        all.put(
                "the register's keeper in place of a steward of the nation",
                text -> text.replace("app.work = 'nation'", "app.work = 'steward'"));
        all.put(
                "the nation beside the LAO",
                text -> text.replaceAll("(app.lao = '[0-9a-f-]+'; SET LOCAL app.area = )''", "$1'TH'"));
        all.put(
                "the nation beside the public",
                text -> text.replaceAll("app.area = ''(; SET LOCAL app.public = 'on')", "app.area = 'TH'$1"));
        return all;
    }

    static List<Verdict> judge(Expectations expectations) throws SQLException {
        WallsDatabase database = WallsDatabase.get();
        AtomicReference<UnaryOperator<String>> change = new AtomicReference<>(UnaryOperator.identity());
        List<String> said = new CopyOnWriteArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        try (ScopedService service = ScopedService.start(database, Sequence.ROLE, text -> {
            String changed = Objects.requireNonNull(change.get()).apply(text);
            said.add(changed);
            return changed;
        })) {
            Sequence sequence = Sequence.of(service, database, expectations);
            all().forEach((name, operator) -> {
                said.clear();
                change.set(operator);
                List<String> violations = new ArrayList<>(sequence.violations(Sequence.Ending.WELL));
                violations.addAll(sequence.onADirtyConnection());
                verdicts.add(new Verdict(
                        Mutant.of(Mutant.Kind.SCOPE_LEAKS, Focus.REST, name),
                        "",
                        !unlike(expectations, said).isEmpty(),
                        violations.isEmpty() ? "" : "scopes one after the other",
                        violations.isEmpty() ? "" : violations.getFirst(),
                        ""));
                sequence.clean();
            });
        }
        return verdicts;
    }

    /** What was said that the file does not have, with the ids and codes left open. */
    static List<String> unlike(Expectations expectations, List<String> said) {
        Map<String, String> begins = new TreeMap<>(expectations.rules().begins());
        return said.stream()
                .map(text -> text.replaceAll("app.lao = '[0-9a-f-]{36}'", "app.lao = '{lao}'")
                        .replaceAll("app.area = '(TH|\\d\\d|\\d{4})'", "app.area = '{area}'"))
                .distinct()
                .filter(text -> begins.values().stream().noneMatch(begin -> (BEGIN + begin).equals(text)))
                .toList();
    }
}
