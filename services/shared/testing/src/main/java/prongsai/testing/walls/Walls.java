package prongsai.testing.walls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import prongsai.testing.TestDatabase;

/** The commands of {@code deploy/walls/walls}, each on a database that was migrated just now. */
public final class Walls {
    private static final int WORKERS = 2;

    private Walls() {}

    public static void main(String[] args) throws SQLException, IOException {
        List<String> faults = switch (args[0]) {
            case "print" -> print(catalog());
            case "diff" -> Facts.differences(Expectations.read().facts(), catalog());
            case "accept" -> accept(Path.of(args[1]), catalog());
            case "mutants" ->
                mutants(Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE);
            default ->
                throw new IllegalArgumentException("%s (expected: print, diff, accept or mutants)".formatted(args[0]));
        };
        faults.forEach(System.out::println);
        // The server's threads would keep the process.
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static SortedMap<String, String> catalog() throws SQLException {
        try (Connection superuser = TestDatabase.get().superuser().getConnection()) {
            return Catalog.facts(superuser);
        }
    }

    private static List<String> print(SortedMap<String, String> facts) {
        System.out.print(Facts.yaml(facts));
        return List.of();
    }

    private static List<String> accept(Path file, SortedMap<String, String> facts) throws IOException {
        String before = Files.readString(file);
        int rules = before.indexOf(Expectations.DIVIDER);
        Files.writeString(file, before.substring(0, rules) + Expectations.DIVIDER + Facts.yaml(facts));
        return List.of();
    }

    private static List<String> mutants(Path page, int ofEachKind) throws SQLException, IOException {
        Expectations expectations = Expectations.read();
        List<Mutant> all;
        try (Connection superuser = WallsDatabase.get().open()) {
            all = Mutants.all(superuser);
        }
        List<Mutant> mutants = Mutants.some(all, ofEachKind);
        Instant begun = Instant.now();
        List<Verdict> verdicts = new ArrayList<>(new MutationRun(expectations).judge(mutants, WORKERS));
        verdicts.addAll(ScopeMutants.judge(expectations));
        Files.writeString(
                page,
                new SecurityPage(expectations, verdicts)
                        .text(Duration.between(begun, Instant.now()), all.size() + verdicts.size() - mutants.size()));
        return Faults.of(expectations, verdicts, mutants.size() == all.size());
    }
}
