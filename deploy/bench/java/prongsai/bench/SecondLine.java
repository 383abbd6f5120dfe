package prongsai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What it would cost that a service's role cannot forge whose rows it sees (docs/decisions/0034-a-second-line.md): the SQL of a
 * tick by pgbench with the setting as it is, with a signature that is looked at in each of several ways, and with a login for
 * each tenant. In a copy of the nation, which is dropped at the end.
 */
final class SecondLine {
    private static final String COPY = "second_line";
    private static final String LAO = "('00000001-0000-7000-8000-' || lpad(to_hex(:lao::bigint), 12, '0'))";
    private static final String PLAIN = "select set_config('app.lao', %s, true);".formatted(LAO);

    /** The signature comes from a table, in each way alike: a service would make it. */
    private static final String MAC = "select mac from directory.bench_mac where lao = %s::uuid \\gset\nbegin;".formatted(LAO);

    private static final String ENTER = "select directory.enter(%s::uuid, :mac::text);".formatted(LAO);

    private final Path peers = Path.of(System.getenv("PRONGSAI_BENCH_ROOT"), "deploy/bench/peers");
    private final Duration time = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private final int laos = Integer.getInteger("laos", Nation.LAOS);

    private SecondLine() {}

    public static void main(String[] arguments) throws Exception {
        new SecondLine().run();
    }

    private void run() throws Exception {
        Path data = Path.of(System.getenv("PRONGSAI_BENCH_DATA"));
        try (Ground ground = new Ground(peers.resolve("../../.."), data.resolve("nation"), laos)) {
            way(ground, "as it is", "", false);
            way(ground, "looked at each time", "asked.sql", true);
            way(ground, "looked at once and kept", "kept.sql", true);
            way(ground, "a login for each tenant", "", false, "--connect");
        }
    }

    private void way(Ground ground, String name, String sql, boolean signed, String... more) throws Exception {
        ground.execute("drop database if exists " + COPY);
        ground.execute("create database %s template prongsai".formatted(COPY));
        ground.execute(COPY, Files.readString(peers.resolve("second-line/ground.sql")));
        if (!sql.isEmpty()) {
            ground.execute(COPY, Files.readString(peers.resolve("second-line").resolve(sql)));
        }
        Path script = Files.createTempFile("tick", ".sql");
        String tick = Files.readString(peers.resolve("tick.sql")).replaceFirst("begin;", MAC.replace("\\", "\\\\"));
        Files.writeString(script, signed ? tick.replace(PLAIN, ENTER) : tick);
        Pgbench pgbench =
                new Pgbench(ground.databasePort(), COPY, Math.min(laos, 500), Nation.LAST_YEAR - Nation.FIRST_YEAR);
        for (int clients : List.of(1, 16)) {
            pgbench.run(script, clients, Duration.ofSeconds(3), more);
            double database = ground.databaseCpu();
            long began = System.nanoTime();
            double[] millis = pgbench.run(script, clients, time, more);
            System.out.printf(
                    "%-26s %3d clients: %6.0f ticks/s, p50 %6.2f ms, p99 %6.2f ms, CPU of the database %5.2f ms%n",
                    name, clients, millis.length / ((System.nanoTime() - began) / 1e9), Latencies.quantile(millis, 0.5),
                    Latencies.quantile(millis, 0.99), (ground.databaseCpu() - database) * 1000 / millis.length);
        }
        Files.delete(script);
        ground.execute("drop database " + COPY);
    }
}
