package prongsai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import prongsai.hostile.HonestFiles;
import prongsai.hostile.ScannedFiles;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;

/** Pages that are pictures, and the process that reads them for a worker. */
class ScansTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final Duration WAIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private static Workers workers;

    @BeforeAll
    static void start() {
        workers = TestWorkers.start(settings("auto"));
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    private static WorkerSettings settings(String scans) {
        return new WorkerSettings(
                2, 0, DataSize.ofMegabytes(512), 2, Duration.ofMinutes(1), Duration.ofSeconds(25), scans);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 90, 179, 270})
    void aPictureOfAPageIsRead_howeverItWasPutIn(int degrees) throws IOException, InterruptedException {
        assumeTrue(ScannedFiles.canBeRead(), "tesseract with Thai data (tesseract-ocr-tha) is not on this machine");
        Opened opened = open(workers, scan(degrees, "Measures of 2568 against corruption"))
                .join();
        assertThat(opened)
                .isInstanceOfSatisfying(
                        Opened.Document.class,
                        document -> assertThat(document.paper().blocks().toString())
                                .contains("Measures of 2568 against corruption")
                                .contains("DOUBTFUL"));
    }

    @Test
    void theReaderEndsWithItsWorker() throws IOException, InterruptedException {
        assumeTrue(ScannedFiles.canBeRead(), "tesseract with Thai data (tesseract-ocr-tha) is not on this machine");
        String[] pages = new String[30];
        Arrays.fill(pages, "A page that takes its time to be read, so that there is time to look at it");
        CompletableFuture<Opened> reading = open(workers, scan(1, pages));
        await().atMost(WAIT).until(() -> !readers().isEmpty());
        List<ProcessHandle> readers = readers();
        ProcessHandle worker = readers.getFirst().parent().orElseThrow();
        worker.destroyForcibly();
        await().atMost(WAIT).until(() -> readers.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(reading).failsWithin(WAIT);
    }

    @Test
    void whereNoneIsWanted_noScanIsRead() throws IOException {
        try (Workers without = TestWorkers.start(settings("off"))) {
            assertThat(open(without, scan(1, "Measures of 2568")).join())
                    .isEqualTo(Opened.Refused.because(Opened.Why.NO_TEXT));
        }
    }

    @Test
    void aProgramThatIsNoneIsNotTaken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestWorkers.start(settings("/bin/true")))
                .withMessageContaining("PRONGSAI_WORKERS_SCANS: /bin/true");
    }

    private static CompletableFuture<Opened> open(Workers workers, Path file) {
        return workers.ask(OWNER, file, new Job.OpenReport()).toFuture();
    }

    private Path scan(int degrees, String... pages) throws IOException {
        byte[] printed = Files.readAllBytes(HonestFiles.pdf(folder, pages));
        return Files.write(Files.createTempFile(folder, "scan", ".pdf"), ScannedFiles.of(printed, 200, degrees));
    }

    private static List<ProcessHandle> readers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("tesseract"))
                        .isPresent())
                .toList();
    }
}
