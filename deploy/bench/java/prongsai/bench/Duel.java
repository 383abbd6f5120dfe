package prongsai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The same work by four ways, one after the other, in one run: (a) pgbench with the SQL alone, (b) a small program with JDBC and
 * virtual threads, (c) our service, (d) our service through the gateway; and a tick also in the way of before. Each is warmed,
 * then measured with one client and with 16. Prints operations a second, latencies, CPU for each, and the ratios.
 */
final class Duel {
    private static final int YEAR = Nation.LAST_YEAR - Nation.FIRST_YEAR;

    /** For the database alone, which compiles nothing. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    private final Path root = Path.of(System.getenv("PRONGSAI_BENCH_ROOT"));
    private final Path data = Path.of(System.getenv("PRONGSAI_BENCH_DATA"));
    private final int laos = Integer.getInteger("laos", Nation.LAOS);
    private final Duration warm = Duration.ofSeconds(Integer.getInteger("warm", 15));
    private final Duration time = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private final int port = Integer.getInteger("port", 18140);
    private final boolean tick;
    private final List<Result> results = new ArrayList<>();
    private String[] tokens = new String[0];

    private Duel(boolean tick) {
        this.tick = tick;
    }

    private record Result(String who, int clients, double rate, double p50, double p99, double cpu, double database) {}

    /** Argument: tick, read or steady. */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "tick" -> new Duel(true).run();
            case "read" -> new Duel(false).run();
            case "steady" -> new Duel(true).steady();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Ten plans are ticked for some minutes; prints how many ticks each of them took, and what the tables grew to. */
    private void steady() throws Exception {
        try (Ground ground = new Ground(root, data.resolve("nation"), laos)) {
            tokens = new String[10];
            String size = "select sum(pg_table_size(c.oid)) from pg_class c where c.oid in ('measures.plan'::regclass,"
                    + " 'measures.plan_summary'::regclass, 'measures.measure_summary'::regclass,"
                    + " 'measures.due_summary'::regclass, 'measures.task'::regclass, 'measures.search_entry'::regclass)";
            long before = ground.number(size);
            for (int minute = 1; minute <= Integer.getInteger("minutes", 10); minute++) {
                double[] millis = pgbench(ground, "tick.sql", 16, Duration.ofMinutes(1));
                System.out.printf(
                        "minute %d: %.0f ticks/s, p50 %.2f ms, p99 %.2f ms, tables grown by %d kB%n",
                        minute, millis.length / 60.0, Latencies.quantile(millis, 0.5), Latencies.quantile(millis, 0.99),
                        (ground.number(size) - before) / 1024);
            }
            System.out.printf(
                    "HOT updates of all: %d %%; summaries that differ from a recount: %d%n",
                    ground.number("select 100 * sum(n_tup_hot_upd) / sum(n_tup_upd) from pg_stat_user_tables"
                            + " where schemaname = 'measures'"),
                    ground.number("select measures.summary_drift()"));
        }
    }

    private void run() throws Exception {
        try (Ground ground = new Ground(root, data.resolve("nation"), laos)) {
            tokens = new String[Math.min(laos, 500)];
            for (int lao = 0; lao < tokens.length; lao++) {
                tokens[lao] = ground.token(lao);
            }
            pgbench(ground, "a pgbench", tick ? "tick.sql" : "read.sql");
            if (tick) {
                pgbench(ground, "  pgbench, before", "tick-before.sql");
            }
            Ground.Contender peer = ground.peer(port);
            contend(ground, "b JDBC", peer, peer);
            ground.end(peer);
            Ground.Contender service = ground.service(port + 2);
            contend(ground, "c service", service, service);
            Ground.Contender gateway = ground.gateway(port + 4, service.port());
            contend(ground, "d gateway", gateway, gateway, service);
        }
        print();
    }

    private void contend(Ground ground, String who, Ground.Contender entry, Ground.Contender... all) throws Exception {
        load(entry.port(), 16, warm, new LongAdder());
        for (int clients : List.of(1, 16)) {
            long history = ground.number("select count(*) from measures.history");
            double cpu = ground.cpu(all);
            double database = ground.databaseCpu();
            long began = System.nanoTime();
            LongAdder done = new LongAdder();
            double[] millis = load(entry.port(), clients, time, done);
            double seconds = (System.nanoTime() - began) / 1e9;
            results.add(new Result(
                    who, clients, done.sum() / seconds, Latencies.quantile(millis, 0.5), Latencies.quantile(millis, 0.99),
                    (ground.cpu(all) - cpu) * 1000 / done.sum(), (ground.databaseCpu() - database) * 1000 / done.sum()));
            System.out.println(results.getLast());
            if (tick) {
                long entries = ground.number("select count(*) from measures.history") - history;
                System.out.printf("%s: ticks %d, entries in history %d%n", who, done.sum(), entries);
            }
        }
    }

    private double[] load(int to, int clients, Duration length, LongAdder done) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<double[]>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> client(to, end, done)));
            }
            List<double[]> parts = new ArrayList<>();
            for (Future<double[]> one : all) {
                parts.add(one.get());
            }
            return parts.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        }
    }

    private double[] client(int to, long end, LongAdder done) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        double[] millis = new double[1024];
        int count = 0;
        try (Wire wire = new Wire(to)) {
            while (System.nanoTime() < end) {
                int lao = random.nextInt(tokens.length);
                long began = System.nanoTime();
                int status = tick ? tick(wire, lao, random) : read(wire, lao);
                if (status != 200 || !tick && wire.length() < 1000) {
                    throw new IllegalStateException("status " + status + ", " + wire.length() + " bytes");
                }
                if (count == millis.length) {
                    millis = Arrays.copyOf(millis, 2 * count);
                }
                millis[count++] = (System.nanoTime() - began) / 1e6;
                done.increment();
            }
        }
        return Arrays.copyOf(millis, count);
    }

    private int tick(Wire wire, int lao, ThreadLocalRandom random) throws IOException {
        String done = random.nextInt(3) == 0 ? "null" : "\"2025-01-%02d\"".formatted(1 + random.nextInt(28));
        return wire.send(
                head("PATCH", "/api/measures/v1/tasks/" + Nation.task(lao, YEAR, random.nextInt(Nation.TASKS)), lao)
                        + "If-Match: *\r\n",
                "{\"doneOn\":%s,\"note\":\"บันทึก %d\"}".formatted(done, random.nextLong(Long.MAX_VALUE)));
    }

    private int read(Wire wire, int lao) throws IOException {
        return wire.send(head("GET", "/api/measures/v1/plans/" + Nation.LAST_YEAR, lao), "");
    }

    private String head(String method, String path, int lao) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n"
                .formatted(method, path, tokens[lao]);
    }

    /** The same SQL with nothing around it. */
    private void pgbench(Ground ground, String who, String script) throws Exception {
        for (int clients : List.of(1, 16)) {
            pgbench(ground, script, clients, SETTLE);
            double database = ground.databaseCpu();
            long before = System.nanoTime();
            double[] millis = pgbench(ground, script, clients, time);
            double seconds = (System.nanoTime() - before) / 1e9;
            results.add(new Result(
                    who, clients, millis.length / seconds, Latencies.quantile(millis, 0.5), Latencies.quantile(millis, 0.99),
                    0, (ground.databaseCpu() - database) * 1000 / millis.length));
            System.out.println(results.getLast());
        }
    }

    private double[] pgbench(Ground ground, String script, int clients, Duration length) throws Exception {
        return new Pgbench(ground.databasePort(), "prongsai", tokens.length, YEAR)
                .run(root.resolve("deploy/bench/peers").resolve(script), clients, length);
    }

    private void print() {
        System.out.printf(
                "%n%-20s %8s %9s %9s %9s %14s %14s%n",
                tick ? "tick" : "read", "clients", "ops/s", "p50 ms", "p99 ms", "CPU ms/op", "database's");
        for (Result result : results) {
            System.out.printf(
                    "%-20s %8d %9.0f %9.2f %9.2f %14.2f %14.2f%n",
                    result.who, result.clients, result.rate, result.p50, result.p99, result.cpu, result.database);
        }
        for (int clients : List.of(1, 16)) {
            double pgbench = rate("a", clients);
            double jdbc = rate("b", clients);
            double service = rate("c", clients);
            double gateway = rate("d", clients);
            System.out.printf(
                    "%d clients: c/a %.2f, c/b %.2f, d/c %.2f%s%n",
                    clients, service / pgbench, service / jdbc, gateway / service,
                    tick ? ", a/before %.1f".formatted(pgbench / rate("  ", clients)) : "");
        }
    }

    private double rate(String who, int clients) {
        return results.stream()
                .filter(result -> result.who.startsWith(who) && result.clients == clients)
                .mapToDouble(Result::rate)
                .findFirst()
                .orElseThrow();
    }
}
