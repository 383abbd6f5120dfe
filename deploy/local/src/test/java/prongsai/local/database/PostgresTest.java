package prongsai.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path data;

    private Path pidFile;

    @BeforeEach
    void setUp() {
        pidFile = data.resolve("postmaster.pid");
    }

    @Test
    void clearsThePidFile_ofAServerThatIsDead() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        note(dead.pid());

        Postgres.clearStalePid(data);

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void clearsThePidFile_whenItsPidNowBelongsToSomethingElse() throws IOException {
        note(ProcessHandle.current().pid());

        Postgres.clearStalePid(data);

        assertThat(pidFile).doesNotExist();
        assertThat(Postgres.running(data)).isEmpty();
    }

    @Test
    void keepsThePidFile_ofAServerThatRuns() throws IOException {
        Path postgres = Files.copy(Path.of("/bin/sleep"), data.resolve("postgres"));
        Process server = new ProcessBuilder(postgres.toString(), "600").start();
        try {
            note(server.pid());

            Postgres.clearStalePid(data);

            assertThat(pidFile).exists();
            Postgres.endLeftover(data);
            assertThat(server.isAlive()).isFalse();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void doesWithoutAPidFile() throws IOException {
        Postgres.clearStalePid(data);
        Postgres.endLeftover(data);

        assertThat(Postgres.running(data)).isEmpty();
    }

    private void note(long pid) throws IOException {
        Files.writeString(pidFile, pid + "\n" + data + "\n1700000000\n");
    }
}
