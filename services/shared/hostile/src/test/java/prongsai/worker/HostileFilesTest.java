package prongsai.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prongsai.hostile.HonestFiles;
import prongsai.hostile.HostileFiles;
import prongsai.worker.job.Drawing;
import prongsai.worker.job.Job;
import prongsai.worker.job.PageCount;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/**
 * Three owners send everything hostile at once while another goes on working: each hostile file gets its answer or its worker
 * is ended, the crew is whole afterwards, and the other was answered all the while. How fast, and what else could be asked of
 * such files, deploy/bench/hostile tells.
 */
class HostileFilesTest {
    private static final int WORKERS = 3;
    private static final Duration ALL = Duration.ofMinutes(5);
    private static final List<UUID> HOSTILE = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final UUID HONEST = UUID.randomUUID();

    @TempDir
    static Path folder;

    private static Workers workers;

    /** What became of one job with one file. */
    private record Outcome(String file, String job, String end) {}

    @BeforeAll
    static void start() {
        workers = TestWorkers.start(TestWorkers.settings(WORKERS));
    }

    @AfterAll
    static void stop() {
        workers.close();
    }

    @Test
    void hostileFilesAreAnsweredOrTheirWorkersEnded_andTheOtherOwnerIsAnsweredMeanwhile() throws IOException {
        Path pdf = HonestFiles.pdf(folder, "one", "two");
        Path photo = HonestFiles.photo(folder);
        List<Outcome> outcomes = new ArrayList<>();
        List<Drawing> honest = new ArrayList<>();
        Mono<List<Outcome>> attack = Flux.fromIterable(HostileFiles.all())
                .filter(hostile -> !hostile.worst().isEmpty())
                .flatMap(HostileFilesTest::attack, 8)
                .collectList()
                .cache();
        Flux<Drawing> work = Flux.just(pdf, photo)
                .repeat()
                .delayElements(Duration.ofMillis(100))
                .concatMap(file -> workers.ask(HONEST, file, new Job.DrawThumbnail(240)));

        StepVerifier.create(attack.doOnNext(outcomes::addAll)
                        .and(work.takeUntilOther(attack).doOnNext(honest::add)))
                .expectComplete()
                .verify(ALL);

        assertThat(honest)
                .hasSizeGreaterThan(20)
                .allSatisfy(drawing -> assertThat(drawing.jpeg()).isNotEmpty());
        assertThat(outcomes)
                .hasSizeGreaterThan(40)
                .allSatisfy(outcome ->
                        assertThat(outcome.end()).as(outcome.toString()).matches("answered|time|memory|output|depth"));
        Map<String, Long> ends =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::end, TreeMap::new, Collectors.counting()));
        assertThat(ends).as("ends of %s", outcomes).containsKeys("answered", "time", "memory", "output", "depth");
    }

    private static Flux<Outcome> attack(HostileFiles.Hostile hostile) {
        return Mono.fromCallable(() -> Files.write(
                        folder.resolve(hostile.name()), hostile.make().get()))
                .flatMapMany(file -> Flux.fromIterable(hostile.worst()).concatMap(job -> end(hostile, file, job)));
    }

    private static Mono<Outcome> end(HostileFiles.Hostile hostile, Path file, Job<?> job) {
        return workers.ask(HOSTILE.get(Math.floorMod(hostile.name().hashCode(), HOSTILE.size())), file, job)
                .map(answer -> "answered")
                .onErrorResume(
                        WorkerEnded.class, ended -> Mono.just(ended.breach().code()))
                .map(end -> new Outcome(hostile.name(), job.getClass().getSimpleName(), end));
    }

    @Test
    void theCrewIsWholeAfterwards() throws IOException {
        Path pdf = HonestFiles.pdf(folder, "one", "two", "three");
        for (int i = 0; i < WORKERS * 2; i++) {
            StepVerifier.create(workers.ask(UUID.randomUUID(), pdf, new Job.TellLength()))
                    .expectNext(new PageCount(3))
                    .expectComplete()
                    .verify(ALL);
        }
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .count())
                .isLessThanOrEqualTo(WORKERS + 1);
    }
}
