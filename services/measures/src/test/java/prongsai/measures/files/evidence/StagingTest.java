package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import prongsai.web.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class StagingTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;

    @TempDir
    Path uploads;

    private Staging staging;

    @BeforeEach
    void make() {
        staging = new Staging(
                new StorageSettings(uploads.resolve("unused"), uploads, null, DataSize.ofGigabytes(1), null));
    }

    @Test
    void asksForNoMoreThanTheDiskCanTake() {
        AtomicLong sent = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Flux<DataBuffer> content = Flux.concat(Mono.fromSupplier(() -> buffer("%PDF-1.7\n")), pieces(480))
                .doOnNext(piece -> sent.incrementAndGet())
                .doOnRequest(n -> most.accumulateAndGet(n, Math::max));

        StepVerifier.create(staging.receive(content))
                .assertNext(staged -> assertThat(staged.size()).isEqualTo(9 + 480L * PIECE))
                .expectComplete()
                .verify(LIMIT);

        assertThat(sent.get()).isEqualTo(481);
        assertThat(most.get()).isLessThanOrEqualTo(16);
    }

    @Test
    void aSenderWhoGoesAwayLeavesNothing() throws IOException {
        TestPublisher<DataBuffer> sender = TestPublisher.create();
        StepVerifier.create(staging.receive(sender.flux()))
                .then(() -> await().atMost(LIMIT).until(() -> files().size() == 1))
                .then(() -> sender.next(buffer("%PDF-1.7\n")))
                .thenCancel()
                .verify(LIMIT);
        sender.assertCancelled();
        await().atMost(LIMIT).until(() -> files().isEmpty());
    }

    /** While the file is made, while a buffer is written, or between. */
    @Test
    void whoeverLeavesAtWhateverMomentLeavesNothing() {
        Random random = new Random(2568);
        Flux<Long> senders = Flux.range(0, 1000)
                .flatMap(
                        i -> Mono.firstWithSignal(
                                staging.receive(pieces(4).concatWith(Mono.never()))
                                        .map(Staging.Staged::size),
                                Mono.delay(Duration.ofNanos(random.nextInt(1_500_000)))),
                        8);
        StepVerifier.create(senders).expectNextCount(1000).expectComplete().verify(LIMIT);
        await().atMost(LIMIT).until(() -> files().isEmpty());
        await().during(Duration.ofMillis(300)).atMost(LIMIT).until(() -> files().isEmpty());
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws IOException {
        StepVerifier.create(staging.receive(Flux.concat(pieces(3), Flux.error(new IOException("broken")))))
                .expectErrorMessage("broken")
                .verify(LIMIT);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothing() throws IOException {
        StepVerifier.create(staging.receive(pieces(900)))
                .expectErrorMatches(
                        e -> e instanceof Problem problem && problem.slug().equals("evidence-too-large"))
                .verify(LIMIT);
        StepVerifier.create(staging.receive(Flux.empty()))
                .expectErrorMatches(
                        e -> e instanceof Problem problem && problem.slug().equals("evidence-empty"))
                .verify(LIMIT);
        assertThat(files()).isEmpty();
    }

    @Test
    void whileItWaitsNobodyElseMayRead() {
        StepVerifier.create(staging.receive(Flux.just(buffer("%PDF-1.7\n"))).map(staged -> permissions(staged.file())))
                .expectNext("rw-------")
                .expectComplete()
                .verify(LIMIT);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(uploads)) {
            return all.toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flux<DataBuffer> pieces(int count) {
        return Flux.range(0, count).map(n -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[PIECE]));
    }

    private static DataBuffer buffer(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
