package prongsai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * SQL with nothing around it, as the role of the service.
 *
 * @param laos whose plans the script may take
 * @param year of the plans, from 0
 */
record Pgbench(int port, String database, int laos, int year) {
    /** Milliseconds of each run of the script, from the shortest on. */
    double[] run(Path script, int clients, Duration length, String... more) throws Exception {
        Path logs = Files.createTempDirectory("pgbench");
        List<String> command = new ArrayList<>(List.of(
                "pgbench", "-n", "-M", "prepared", "-h", "localhost", "-p", String.valueOf(port), "-U", "measures_app",
                "-c", String.valueOf(clients), "-j", String.valueOf(Math.min(2, clients)), "-T",
                String.valueOf(length.toSeconds()), "-l", "--log-prefix", logs.resolve("l").toString(),
                "-D", "laos=" + laos, "-D", "tasks=" + Nation.TASKS, "-D", "year=" + year, "-f", script.toString()));
        command.addAll(List.of(more));
        command.add(database);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("out").toFile());
        builder.environment().put("PGPASSWORD", "bench");
        Process process = builder.start();
        if (!process.waitFor(length.toSeconds() + 60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(logs.resolve("out")));
        }
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> lines = files.filter(file -> !file.endsWith("out")).toList();
            double[] millis = lines.stream()
                    .flatMap(Pgbench::lines)
                    .mapToDouble(line -> Long.parseLong(line.split(" ")[2]) / 1000.0)
                    .sorted()
                    .toArray();
            for (Path file : lines) {
                Files.delete(file);
            }
            return millis;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
