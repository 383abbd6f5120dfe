package prongsai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whether a tick costs what it changes, however large its plan is: the SQL of a tick by pgbench, one session, in a plan of seven
 * measures and in one of 200, by turns. In a copy of the nation, which is dropped at the end.
 */
final class LargePlan {
    private static final String COPY = "large_plan";

    private LargePlan() {}

    public static void main(String[] arguments) throws Exception {
        Path peers = Path.of(System.getenv("PRONGSAI_BENCH_ROOT"), "deploy/bench/peers");
        Path data = Path.of(System.getenv("PRONGSAI_BENCH_DATA"));
        Duration time = Duration.ofSeconds(Integer.getInteger("seconds", 30));
        try (Ground ground = new Ground(peers.resolve("../../.."), data.resolve("nation"), Integer.getInteger("laos"))) {
            ground.execute("drop database if exists " + COPY);
            ground.execute("create database %s template prongsai".formatted(COPY));
            ground.execute(COPY, Files.readString(peers.resolve("large.sql")));
            for (int year : List.of(2567, 2568, 2567, 2568, 2567, 2568)) {
                double database = ground.databaseCpu();
                double[] millis = new Pgbench(ground.databasePort(), COPY, 1, 0)
                        .run(peers.resolve("tick-of-one.sql"), 1, time, "-D", "fiscalyear=" + year);
                System.out.printf(
                        "%3d measures: %4.0f ticks/s, p50 %.2f ms, p99 %.2f ms, CPU of the database %.2f ms%n",
                        year == 2567 ? 7 : 200, millis.length / (double) time.toSeconds(),
                        Latencies.quantile(millis, 0.5), Latencies.quantile(millis, 0.99),
                        (ground.databaseCpu() - database) * 1000 / millis.length);
            }
            ground.execute("drop database " + COPY);
        }
    }
}
