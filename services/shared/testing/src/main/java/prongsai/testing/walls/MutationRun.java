package prongsai.testing.walls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Damages one wall after the other, and asks the behaviour of the walls and the file of expectations who notices. */
final class MutationRun {
    private final Expectations expectations;

    MutationRun(Expectations expectations) {
        this.expectations = expectations;
    }

    /**
     * What became of mutants, in their order.
     *
     * @param workers at once, each with a database of its own
     */
    List<Verdict> judge(List<Mutant> mutants, int workers) throws SQLException {
        ConcurrentLinkedQueue<Mutant> waiting = new ConcurrentLinkedQueue<>(
                mutants.stream().filter(mutant -> mutant.repair().isEmpty()).toList());
        List<Verdict> verdicts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<List<Verdict>>> working = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                WallsDatabase database = WallsDatabase.copy(worker == 0 ? "walls" : "walls_" + worker);
                working.add(pool.submit(() -> work(database, waiting)));
            }
            for (Future<List<Verdict>> done : working) {
                verdicts.addAll(done.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        verdicts.addAll(felt(
                mutants.stream().filter(mutant -> !mutant.repair().isEmpty()).toList()));
        verdicts.sort(Comparator.comparingInt(verdict -> mutants.indexOf(verdict.mutant())));
        return verdicts;
    }

    private List<Verdict> work(WallsDatabase database, ConcurrentLinkedQueue<Mutant> waiting) throws SQLException {
        List<Verdict> verdicts = new ArrayList<>();
        try (Connection superuser = database.open()) {
            for (Mutant mutant = waiting.poll(); mutant != null; mutant = waiting.poll()) {
                verdicts.add(judge(database, superuser, mutant));
                superuser.rollback();
            }
        }
        return verdicts;
    }

    private Verdict judge(WallsDatabase database, Connection superuser, Mutant mutant) {
        try {
            String impossible = damage(superuser, mutant);
            return impossible.isEmpty()
                    ? verdict(database, superuser, mutant, Checks.first(mutant.kind()))
                    : Verdict.impossible(mutant, impossible);
        } catch (SQLException e) {
            throw new IllegalStateException(mutant.toString(), e);
        }
    }

    /** Those that must be committed, one by one, when nobody else is at work. */
    private List<Verdict> felt(List<Mutant> mutants) throws SQLException {
        WallsDatabase database = WallsDatabase.get();
        List<Verdict> verdicts = new ArrayList<>();
        try (Connection superuser = database.open()) {
            for (Mutant mutant : mutants) {
                String impossible = damage(superuser, mutant);
                if (!impossible.isEmpty()) {
                    superuser.rollback();
                    verdicts.add(Verdict.impossible(mutant, impossible));
                    continue;
                }
                superuser.commit();
                try {
                    verdicts.add(verdict(database, superuser, mutant, List.of(new LoginCheck(database))));
                } finally {
                    superuser.rollback();
                    for (String sql : mutant.repair()) {
                        Sql.execute(superuser, sql);
                    }
                    superuser.commit();
                }
            }
        }
        return verdicts;
    }

    /** Empty where the damage could be done, else why not. */
    private static String damage(Connection superuser, Mutant mutant) throws SQLException {
        try {
            for (String sql : mutant.damage()) {
                Sql.execute(superuser, sql);
            }
            return "";
        } catch (SQLException e) {
            superuser.rollback();
            return String.valueOf(e.getMessage());
        }
    }

    private Verdict verdict(WallsDatabase database, Connection superuser, Mutant mutant, List<Check> checks)
            throws SQLException {
        SortedMap<String, String> facts = Catalog.facts(superuser);
        boolean byFile = !facts.equals(expectations.facts());
        String spared = expectations.rules().spared().stream()
                .filter(spare -> mutant.toString().matches(spare.mutants()))
                .map(Rules.Spared::because)
                .findFirst()
                .orElse("");
        World world = database.world(superuser, expectations).hurried();
        // What is said to be beyond all behaviour is looked at where it was damaged only, so rather too much counts as
        // spared.
        for (Focus focus : spared.isEmpty() ? List.of(mutant.focus(), Focus.EVERYTHING) : List.of(mutant.focus())) {
            for (Check check : checks) {
                List<String> violations = check.violations(world, focus);
                if (!violations.isEmpty()) {
                    return new Verdict(mutant, "", byFile, check.name(), violations.getFirst(), "");
                }
            }
        }
        return new Verdict(mutant, "", byFile, "", "", spared);
    }
}
