package prongsai.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import prongsai.hostile.HonestFiles;
import prongsai.hostile.HostileFiles;
import prongsai.web.Problem;
import prongsai.worker.job.FileKind;
import prongsai.worker.job.Job;
import prongsai.worker.job.PageCount;
import reactor.test.StepVerifier;

class WorkersTest {
    private static final UUID OWNER = UUID.randomUUID();
    private static final Duration WAIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private static Workers workers;

    /** One crew for all: to start a worker takes longer than most of what it is asked here. */
    @BeforeAll
    static void start() {
        workers = TestWorkers.start(TestWorkers.settings(2));
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void theProcessThatAFileBrokeIsGone_andTheNextIsAnswered() throws IOException {
        Path honest = HonestFiles.pdf(folder, "one");
        StepVerifier.create(workers.ask(OWNER, honest, new Job.TellLength()))
                .expectNext(new PageCount(1))
                .expectComplete()
                .verify(WAIT);
        List<ProcessHandle> before = children();

        StepVerifier.create(workers.ask(OWNER, hostile("nested-forms.pdf"), new Job.DrawThumbnail(240)))
                .expectErrorMatches(e -> e instanceof WorkerEnded ended && ended.breach() == Breach.TIME)
                .verify(WAIT);

        await().atMost(WAIT).until(() -> before.stream().anyMatch(process -> !process.isAlive()));
        StepVerifier.create(workers.ask(OWNER, honest, new Job.TellLength()))
                .expectNext(new PageCount(1))
                .expectComplete()
                .verify(WAIT);
    }

    @Test
    void whoLeavesDoesNotLeaveAWorkerBehind() throws IOException {
        Path hostile = hostile("nested-forms.pdf");
        StepVerifier.create(workers.ask(OWNER, hostile, new Job.DrawThumbnail(240)))
                .thenAwait(Duration.ofMillis(500))
                .thenCancel()
                .verify(WAIT);

        // The owner has one place: it is free again only once the work has ended.
        StepVerifier.create(workers.ask(OWNER, hostile, new Job.TellKind()))
                .expectNext(new FileKind("application/pdf"))
                .expectComplete()
                .verify(WAIT);
    }

    @Test
    void whatWaitsTooLongIsToldSo() throws IOException {
        Path hostile = hostile("nested-forms.pdf");
        Workers impatient = TestWorkers.start(new WorkerSettings(
                2, 0, DataSize.ofMegabytes(400), 2, Duration.ofMillis(1), Duration.ofSeconds(2), "off"));
        try {
            StepVerifier.create(impatient
                            .ask(OWNER, hostile, new Job.DrawThumbnail(240))
                            .onErrorComplete(WorkerEnded.class)
                            .and(impatient.ask(OWNER, hostile, new Job.TellKind())))
                    .expectErrorMatches(
                            e -> e instanceof Problem problem && problem.slug().equals("files-busy"))
                    .verify(WAIT);
        } finally {
            impatient.close();
        }
    }

    /** A service that is killed cannot end its workers; one in the middle of a file must not go on for ever. */
    @Test
    void aWorkerEndsWithItsService() throws IOException, ExecutionException, InterruptedException, TimeoutException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledService.class.getName(),
                        hostile("nested-forms.pdf").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle worker = said.lines()
                    .filter(line -> line.startsWith(KilledService.WORKER))
                    .map(line -> Long.parseLong(line.substring(KilledService.WORKER.length())))
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .findFirst()
                    .orElseThrow();
            service.destroyForcibly();
            worker.onExit().get(30, TimeUnit.SECONDS);
            assertThat(worker.isAlive()).isFalse();
        } finally {
            service.destroyForcibly();
        }
    }

    private Path hostile(String name) throws IOException {
        byte[] file = HostileFiles.all().stream()
                .filter(hostile -> hostile.name().equals(name))
                .findFirst()
                .orElseThrow()
                .make()
                .get();
        return Files.write(folder.resolve(name), file);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
