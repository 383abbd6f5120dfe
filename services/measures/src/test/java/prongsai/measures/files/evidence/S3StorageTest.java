package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3StorageTest extends StorageContract {
    private static final String BUCKET = "evidence";
    private static final Wire WIRE = new Wire();

    private static LocalS3 store;
    private static S3AsyncClient client;
    private static S3Storage storage;

    @BeforeAll
    static void start() throws IOException {
        store = LocalS3.builder().port(freePort()).mode(LocalS3Mode.IN_MEMORY).build();
        store.start();
        client = new StorageSettings.S3(
                        URI.create("http://localhost:" + store.getPort()), "us-east-1", BUCKET, "someone", "secret")
                .builder()
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(WIRE))
                .build();
        client.createBucket(request -> request.bucket(BUCKET)).join();
        storage = new S3Storage(client, BUCKET);
    }

    @AfterAll
    static void stop() {
        storage.close();
        store.shutdown();
    }

    @BeforeEach
    void quiet() {
        WIRE.sent.set(0);
        WIRE.received.set(0);
    }

    @Override
    EvidenceStorage storage() {
        return storage;
    }

    @Override
    Set<String> kept() {
        return client.listObjectsV2(request -> request.bucket(BUCKET)).join().contents().stream()
                .map(S3Object::key)
                .collect(Collectors.toSet());
    }

    @Override
    long taken() {
        return WIRE.received.get();
    }

    @Override
    boolean receiving() {
        return WIRE.sent.get() > 0;
    }

    @Test
    void requestsAreSignedAndNeedNoTrailer() throws IOException {
        put(key(), file(random(100_000)));
        SdkHttpRequest put = WIRE.last;
        assertThat(put.firstMatchingHeader("Authorization").orElse(""))
                .startsWith("AWS4-HMAC-SHA256 Credential=someone/");
        assertThat(put.firstMatchingHeader("x-amz-trailer")).isEmpty();
        assertThat(put.encodedPath()).startsWith("/" + BUCKET + "/");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Counts the bytes of bodies where the client hands them to its connection and takes them from it. */
    private static final class Wire implements ExecutionInterceptor {
        final AtomicLong sent = new AtomicLong();
        final AtomicLong received = new AtomicLong();
        volatile SdkHttpRequest last;

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            last = context.httpRequest();
        }

        @Override
        public Optional<AsyncRequestBody> modifyAsyncHttpContent(
                Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.asyncRequestBody().map(body -> new AsyncRequestBody() {
                @Override
                public Optional<Long> contentLength() {
                    return body.contentLength();
                }

                @Override
                public String contentType() {
                    return body.contentType();
                }

                @Override
                public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
                    Flux.from(body)
                            .doOnNext(bytes -> sent.addAndGet(bytes.remaining()))
                            .subscribe(subscriber);
                }
            });
        }

        @Override
        public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            return context.responsePublisher()
                    .map(body -> Flux.from(body).doOnNext(bytes -> received.addAndGet(bytes.remaining())));
        }
    }
}
