package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

/** What every {@link EvidenceStorage} keeps, whatever stands behind it. */
abstract class StorageContract {
    private static final int LARGE = 30 * 1024 * 1024;
    private static final int READ_AHEAD = 2 * 1024 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path files;

    abstract EvidenceStorage storage();

    /** Names of all that the store holds now, things half done included. */
    abstract Set<String> kept() throws IOException;

    /** Bytes that have left the store for a reader. */
    abstract long taken();

    /** The store has begun to receive a file. */
    abstract boolean receiving() throws IOException;

    @Test
    void whatIsPutComesBackByteForByte() throws IOException {
        for (int size : new int[] {0, 1, 64 * 1024, 64 * 1024 + 1, 300_000}) {
            String key = key();
            byte[] bytes = random(size);
            put(key, file(bytes));
            assertThat(get(key)).as("%d bytes", size).isEqualTo(bytes);
        }
    }

    @Test
    void theFileThatWasPutStaysWhereItIs() throws IOException {
        Path file = file(random(1000));
        put(key(), file);
        assertThat(file).exists();
    }

    @Test
    void aMissingKeyIsNoSuchFile() {
        StepVerifier.create(storage().get(key()))
                .expectError(NoSuchFileException.class)
                .verify(LIMIT);
    }

    @Test
    void aSlowReaderIsWaitedFor() throws IOException {
        String key = key();
        Path file = file(random(LARGE));
        put(key, file);
        MessageDigest found = sha256();
        AtomicLong read = new AtomicLong();
        long before = taken();

        StepVerifier.create(storage().get(key).doOnNext(bytes -> take(bytes, found, read)), 0)
                .thenRequest(1)
                .expectNextCount(1)
                .then(() -> await().during(Duration.ofMillis(300))
                        .atMost(LIMIT)
                        .until(() -> taken() - before - read.get() <= READ_AHEAD))
                .then(() -> assertThat(taken() - before).isLessThanOrEqualTo(READ_AHEAD))
                .thenRequest(Long.MAX_VALUE)
                .thenConsumeWhile(bytes -> true)
                .expectComplete()
                .verify(LIMIT);

        assertThat(read.get()).isEqualTo(LARGE);
        assertThat(found.digest()).isEqualTo(sha256().digest(Files.readAllBytes(file)));
    }

    @Test
    void aReaderMayLeaveInTheMiddleAndComeAgain() throws IOException {
        String key = key();
        byte[] bytes = random(LARGE);
        put(key, file(bytes));
        StepVerifier.create(storage().get(key).doOnNext(DataBufferUtils::release), 1)
                .expectNextCount(1)
                .thenCancel()
                .verify(LIMIT);
        assertThat(get(key)).isEqualTo(bytes);
    }

    @Test
    void aFailedPutLeavesNothing() throws IOException {
        String key = key();
        Set<String> before = kept();
        StepVerifier.create(storage().put(key, files.resolve("not-there")))
                .expectError()
                .verify(LIMIT);
        assertThat(kept()).isEqualTo(before);
        StepVerifier.create(storage().get(key))
                .expectError(NoSuchFileException.class)
                .verify(LIMIT);
    }

    @Test
    void aCancelledPutLeavesNothing() throws IOException {
        Path file = file(random(LARGE));
        for (int round = 0; round < 10; round++) {
            Set<String> before = kept();
            String key = key();
            if (cancelledHalfWay(key, file)) {
                await().atMost(LIMIT).until(() -> kept().equals(before));
                await().during(Duration.ofMillis(300)).atMost(LIMIT).until(() -> kept().equals(before));
                return;
            }
            storage().delete(key).block(LIMIT);
        }
        fail("no put could be cancelled before it was done");
    }

    private boolean cancelledHalfWay(String key, Path file) throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        Disposable put = storage().put(key, file).subscribe(nothing -> {}, failure -> {}, () -> done.set(true));
        while (!receiving()) {
            Thread.onSpinWait();
        }
        put.dispose();
        return !done.get();
    }

    @Test
    void whatIsDeletedIsGoneAndNothingElse() throws IOException {
        String gone = key();
        String stays = key();
        byte[] bytes = random(5000);
        put(gone, file(random(4000)));
        put(stays, file(bytes));

        storage().delete(gone).block(LIMIT);

        StepVerifier.create(storage().get(gone))
                .expectError(NoSuchFileException.class)
                .verify(LIMIT);
        assertThat(get(stays)).isEqualTo(bytes);
    }

    @Test
    void deletingWhatIsNotThereIsNoError() {
        StepVerifier.create(storage().delete(key())).expectComplete().verify(LIMIT);
    }

    @Test
    void aSecondFileUnderTheSameKeyReplacesTheFirstWhole() throws IOException {
        String key = key();
        byte[] second = random(2000);
        put(key, file(random(9000)));
        put(key, file(second));
        assertThat(get(key)).isEqualTo(second);
    }

    final void put(String key, Path file) {
        storage().put(key, file).block(LIMIT);
    }

    final byte[] get(String key) {
        return DataBufferUtils.join(storage().get(key))
                .map(StorageContract::bytes)
                .defaultIfEmpty(new byte[0])
                .block(LIMIT);
    }

    final Path file(byte[] bytes) throws IOException {
        return Files.write(files.resolve(UUID.randomUUID().toString()), bytes);
    }

    /** As the service makes them. */
    static String key() {
        return UUID.randomUUID() + "/" + UUID.randomUUID();
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static void take(DataBuffer buffer, MessageDigest digest, AtomicLong read) {
        byte[] bytes = bytes(buffer);
        digest.update(bytes);
        read.addAndGet(bytes.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
