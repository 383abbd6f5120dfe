package prongsai.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.local.StartFailure;

class ChildrenTest {
    private static final List<String> SLEEP = List.of("sleep", "600");

    @TempDir
    Path temp;

    private Leftovers leftovers;
    private Path log;

    @BeforeEach
    void setUp() {
        leftovers = new Leftovers(temp.resolve("processes.txt"));
        log = temp.resolve("child.log");
    }

    @Test
    void endsWhatItBegan() {
        Child child;
        try (Children children = new Children(leftovers)) {
            child = children.begin("sleeper", SLEEP, Map.of(), log);
            assertThat(child.handle().isAlive()).isTrue();
        }

        assertThat(child.handle().isAlive()).isFalse();
        assertThat(leftovers.end()).isEmpty();
    }

    @Test
    void tellsOfADeath_withItsReasonAndItsLog() throws Exception {
        try (Children children = new Children(leftovers)) {
            children.begin("measures", shell("echo starting; echo 'ERROR no disk'; echo bye; exit 3"), Map.of(), log);

            Child dead = children.firstDeath().get(20, TimeUnit.SECONDS);
            assertThat(dead.obituary()).isEqualTo("measures ended with exit code 3: ERROR no disk — see " + log);
            assertThatThrownBy(children::requireAlive)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(dead.obituary());
        }
    }

    @Test
    void saysThatAChildWasKilled() throws Exception {
        try (Children children = new Children(leftovers)) {
            Child child = children.begin("reports", SLEEP, Map.of(), log);
            child.handle().destroyForcibly();

            assertThat(children.firstDeath().get(20, TimeUnit.SECONDS).obituary())
                    .startsWith("reports was killed (signal 9)");
        }
    }

    @Test
    void runsACommandToItsEnd_andRefusesItsFailure() throws Exception {
        try (Children children = new Children(leftovers)) {
            children.run("fine", shell("exit 0"), Map.of(), log);

            assertThatThrownBy(() -> children.run("loader", shell("echo row 3 is wrong; exit 1"), Map.of(), log))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("loader ended with exit code 1: row 3 is wrong — see " + log);
            assertThat(children.firstDeath()).isNotDone();
        }
    }

    @Test
    void givesAChildOnlyItsOwnSettings() throws Exception {
        try (Children children = new Children(leftovers)) {
            children.run("env", List.of("env"), Map.of("PRONGSAI_THING", "1"), log);
        }

        assertThat(Files.readAllLines(log))
                .contains("PRONGSAI_THING=1")
                .allMatch(line -> line.matches("(PRONGSAI_THING|PATH|HOME|TMPDIR|TZ)=.*"));
    }

    @Test
    void endsLeftovers_ofALauncherThatWasKilled() throws IOException {
        Process orphan = new ProcessBuilder(SLEEP).start();
        leftovers.note(List.of(child("orphan", orphan)));

        assertThat(leftovers.end()).containsExactly("orphan");
        assertThat(orphan.toHandle().isAlive()).isFalse();
    }

    @Test
    void leavesAProcessAlone_thatOnlyGotThePidOfALeftover() throws IOException {
        Process stranger = new ProcessBuilder(SLEEP).start();
        try {
            long otherStart = stranger.info().startInstant().orElseThrow().toEpochMilli() - 60_000;
            Files.writeString(temp.resolve("processes.txt"), stranger.pid() + " " + otherStart + " measures\n");

            assertThat(leftovers.end()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehind_whenTheLauncherItselfIsKilled() throws Exception {
        Path pid = temp.resolve("pid");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        temp.toString())
                .inheritIO()
                .start();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();

        ProcessHandle.of(Long.parseLong(Files.readString(pid)))
                .ifPresent(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    /** A launcher that begins a child and is then killed without a chance to clean up. */
    static final class Doomed {
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            Children children = new Children(new Leftovers(folder.resolve("processes.txt")));
            Child child = children.begin("sleeper", SLEEP, Map.of(), folder.resolve("child.log"));
            Files.writeString(
                    folder.resolve("pid"), String.valueOf(child.handle().pid()));
            Runtime.getRuntime().halt(1);
        }
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private Child child(String name, Process process) {
        return new Child(
                name,
                process.toHandle(),
                log,
                process.onExit().thenApply(gone -> new Child.Exit.Code(gone.exitValue())));
    }
}
